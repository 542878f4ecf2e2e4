package dev.vitral.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Purchase orders, receipts and low stock by REST (API-1). */
@AppTest
class PurchaseOrderApiTest {
    private static final String PATH = "/api/v1/purchase-orders";

    @Autowired
    private Api api;

    @Autowired
    private PurchaseSamples purchases;

    @Autowired
    private Samples samples;

    @Test
    void lives_from_draft_to_receipt() {
        Api.Caller clerk = api.as("capturista");
        Product product = samples.product();
        String body = body(purchases.supplier(), product, "12", "95.5");
        Api.Answer created = clerk.with("Idempotency-Key", product.getCode()).post(PATH, body);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(clerk.with("Idempotency-Key", product.getCode()).post(PATH, body).at("folio")).isEqualTo(created.at("folio"));
        assertThat(created.at("total")).isEqualTo("1329.36");
        String path = PATH + "/" + created.at("id");
        assertThat(clerk.put(path, body).status()).isEqualTo(428);
        Api.Answer updated = clerk.with("If-Match", String.valueOf(created.header("ETag"))).put(path, body.replace("\"12\"", "\"10\""));
        assertThat(updated.at("subtotal")).isEqualTo("955.00");

        assertThat(clerk.post(path + "/send", null).at("status")).isEqualTo("SENT");
        assertThat(clerk.with("If-Match", String.valueOf(updated.header("ETag"))).post(path + "/cancel", "{\"reason\":\"x\"}").status()).isEqualTo(412);
        Api.Answer over = clerk.post(path + "/receive", "{\"lines\":[{\"line\":1,\"quantity\":11}]}");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.at("code")).isEqualTo("receipt.over");
        assertThat(over.at("pending")).isEqualTo("10.000000");
        Api.Answer receipt = clerk.with("Idempotency-Key", "r" + product.getCode())
                .post(path + "/receive", "{\"deliveryNote\":\"REM-77\",\"lines\":[{\"line\":1,\"quantity\":4,\"unitCost\":\"97\"}]}");
        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(201);
        assertThat(receipt.at("lines/0/orderedUnitCost")).isEqualTo("95.5000");
        assertThat(clerk.get(path).at("lines/0/pendingQuantity")).isEqualTo("6.000000");
        assertThat(clerk.get("/api/v1/products/" + product.getId()).at("onHand")).isEqualTo("4.000000");
        assertThat(clerk.get("/api/v1/receipts/" + receipt.at("id")).at("deliveryNote")).isEqualTo("REM-77");
        assertThat(clerk.post("/api/v1/receipts/" + receipt.at("id") + "/reverse", "{\"reason\":\"Error\"}").at("reverseReason")).isEqualTo("Error");
        assertThat(clerk.post(path + "/receive", null).status()).isEqualTo(201);
        assertThat(clerk.get(path).at("status")).isEqualTo("RECEIVED");
        assertThat(clerk.get(path + "/receipts").body()).hasSize(2);
        assertThat(clerk.get(PATH + "?q=" + created.at("folio")).at("total")).isEqualTo("1");
        assertThat(clerk.get(PATH + "/" + created.at("id") + "/history").status()).isEqualTo(200);
    }

    @Test
    void says_at_the_line_what_is_wrong() {
        Api.Caller clerk = api.as("capturista");
        Supplier supplier = purchases.supplier();
        String body = body(supplier, samples.product(), "0", "1");
        assertThat(clerk.post(PATH, body).at("errors/0/field")).isEqualTo("lines[0].quantity");
        assertThat(clerk.post(PATH, "{\"supplierId\":%d,\"lines\":[]}".formatted(supplier.getId())).at("errors/0/field")).isEqualTo("lines");
        assertThat(clerk.post(PATH, "{\"supplierId\":%d,\"lines\":[{\"productCode\":\"NADA\",\"quantity\":1}]}".formatted(supplier.getId())).at("errors/0/code"))
                .isEqualTo("product.notFound");
        assertThat(clerk.post(PATH, body(supplier, samples.product(), "1", "1").replace("\"unitCost\"", "\"unit\":\"caja\",\"unitCost\"")).at("errors/0/field"))
                .isEqualTo("lines[0].unit");
    }

    @Test
    void turns_low_stock_into_drafts_once_for_a_key() {
        Api.Caller clerk = api.as("capturista");
        Supplier supplier = purchases.supplier();
        purchases.wanted(supplier, "10", "4");
        String wish = "{\"supplierIds\":[%d]}".formatted(supplier.getId());
        assertThat(clerk.get("/api/v1/low-stock?supplierId=" + supplier.getId()).at("items/0/suggested")).isEqualTo("12.000000");
        Api.Answer made = clerk.with("Idempotency-Key", "low" + supplier.getId()).post("/api/v1/low-stock/orders", wish);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(200);
        assertThat(clerk.with("Idempotency-Key", "low" + supplier.getId()).post("/api/v1/low-stock/orders", wish).at("orders/0/folio")).isEqualTo(made.at("orders/0/folio"));
        assertThat(clerk.post("/api/v1/low-stock/orders", wish).at("code")).isEqualTo("lowStock.nothing");
        assertThat(clerk.get(PATH + "/" + made.at("orders/0/orderId")).at("status")).isEqualTo("DRAFT");
    }

    @Test
    void prints_the_order_in_both_languages() throws IOException {
        Api.Caller clerk = api.as("capturista");
        PurchaseOrder draft = purchases.draft(purchases.line("2.5", "7.1234"));
        String path = PATH + "/" + draft.getId();
        assertThat(text(clerk.get(path + "/pdf?lang=es"))).contains("BORRADOR");
        clerk.post(path + "/send", null);
        assertThat(text(clerk.get(path + "/pdf?lang=es")))
                .contains("ORDEN DE COMPRA", draft.getFolio(), draft.getSupplier().getName(), draft.getLines().getFirst().getProduct().getCode())
                .contains("2.5 pza", "7.1234", "17.81", "IVA 16%", "20.66", "VEINTE PESOS 66/100 M.N.", "página 1 de 1")
                .doesNotContain("BORRADOR");
        assertThat(text(clerk.get(path + "/pdf?lang=en"))).contains("PURCHASE ORDER", "Unit cost", "TWENTY PESOS 66/100 MXN", "page 1 of 1");
        assertThat(clerk.get(path + "/pdf?lang=fr").status()).isEqualTo(422);
    }

    @Test
    void tells_how_suppliers_keep_their_word() {
        Api.Caller clerk = api.as("capturista");
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"));
        assertThat(clerk.get("/api/v1/suppliers/performance").status()).isEqualTo(200);
        assertThat(clerk.get("/api/v1/suppliers/" + order.getSupplier().getId() + "/performance").status()).as("nothing is due yet").isEqualTo(404);
        assertThat(clerk.get("/api/v1/suppliers/performance?from=2026-02-01&to=2026-01-01").at("code")).isEqualTo("performance.period");
    }

    private static String body(Supplier supplier, Product product, String quantity, String cost) {
        return "{\"supplierId\":%d,\"lines\":[{\"productCode\":\"%s\",\"quantity\":\"%s\",\"unitCost\":\"%s\",\"taxRate\":\"0.16\"}]}"
                .formatted(supplier.getId(), product.getCode(), quantity, cost);
    }

    private static String text(Api.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (PdfReader reader = new PdfReader(answer.response().getContentAsByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
