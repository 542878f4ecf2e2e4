package dev.vitral.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Day closes and past days by REST. */
@AppTest
class DayCloseApiTest {
    private static final String PATH = "/api/v1/day-closes";

    @Autowired
    Api api;

    @Autowired
    Samples samples;

    @Autowired
    DayCloseSamples days;

    @Autowired
    BusinessCalendar calendar;

    LocalDate yesterday;
    Product product;

    @BeforeEach
    void stock() {
        days.openAll();
        yesterday = calendar.today().minusDays(1);
        product = samples.product();
        days.post(product, MovementType.RECEIPT, "40", "470", yesterday);
        days.post(product, MovementType.ISSUE, "8", null, yesterday);
    }

    @AfterEach
    void openAgain() {
        days.openAll();
    }

    @Test
    void closes_lists_shows_and_reopens() {
        Api.Caller manager = api.as("gerente").with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer closed = manager.post(PATH, body(yesterday));
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.header("Location")).isEqualTo(PATH + "/" + yesterday);
        assertThat(closed.at("state")).isEqualTo("CLOSED");
        assertThat(closed.at("closedBy")).isEqualTo("gerente");
        assertThat(manager.post(PATH, body(yesterday)).at("id")).as("a replay gives the same").isEqualTo(closed.at("id"));
        Api.Answer again = api.as("gerente").post(PATH, body(yesterday));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("code")).isEqualTo("dayClose.alreadyClosed");
        assertThat(again.at("firstOpenDate")).isEqualTo(yesterday.plusDays(1).toString());

        Api.Caller clerk = api.as("capturista");
        assertThat(clerk.get(PATH + "?state=CLOSED").at("items/0/closedOn")).isEqualTo(yesterday.toString());
        assertThat(clerk.get(PATH + "/" + yesterday).at("closingValue")).isEqualTo(closed.at("closingValue"));
        Api.Answer lines = clerk.get(PATH + "/" + yesterday + "/lines?productCode=" + product.getCode());
        assertThat(lines.at("items/0/inQuantity")).isEqualTo("40.000000");
        assertThat(lines.at("items/0/closingValue")).isEqualTo("15040.00");
        Api.Answer refused = clerk.post("/api/v1/movements", "{\"productCode\":\"%s\",\"type\":\"ISSUE\",\"quantity\":1,\"date\":\"%s\"}".formatted(product.getCode(), yesterday));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("stock.dayClosed");
        assertThat(refused.at("detail")).contains(yesterday.plusDays(1).toString());

        assertThat(api.as("gerente").post(PATH + "/" + yesterday + "/reopen", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        Api.Answer reopened = api.as("admin").post(PATH + "/" + yesterday + "/reopen", "{\"reason\":\"faltó una factura\"}");
        assertThat(reopened.status()).isEqualTo(200);
        assertThat(reopened.at("state")).isEqualTo("REOPENED");
        assertThat(clerk.get(PATH + "/" + yesterday).at("note")).isEqualTo("faltó una factura");
        assertThat(clerk.get(PATH + "/1999-01-01").status()).isEqualTo(404);
        assertThat(clerk.get(PATH + "/ayer").status()).isEqualTo(400);
    }

    @Test
    void gives_past_days_as_lists_and_totals() {
        Api.Caller clerk = api.as("capturista");
        Api.Answer stock = clerk.get("/api/v1/valuation?date=" + yesterday + "&code=" + product.getCode());
        assertThat(stock.at("items/0/quantity")).isEqualTo("32.000000");
        assertThat(stock.at("items/0/value")).isEqualTo("15040.00");
        assertThat(stock.at("items/0/averageCost")).isEqualTo("470.0000");
        assertThat(clerk.get("/api/v1/valuation?date=" + yesterday.minusDays(1) + "&code=" + product.getCode()).at("items/0/quantity")).isEqualTo("0.000000");
        assertThat(clerk.get("/api/v1/valuation/total?date=" + yesterday).at("closed")).isEqualTo("false");
        Api.Answer book = clerk.get("/api/v1/inventory-book?from=%s&to=%s&code=%s".formatted(yesterday, yesterday, product.getCode()));
        assertThat(book.at("items/0/inQuantity")).isEqualTo("40.000000");
        assertThat(book.at("items/0/outValue")).isEqualTo("3760.00");
        assertThat(clerk.get("/api/v1/inventory-book/totals?from=%s&to=%s".formatted(yesterday, yesterday)).status()).isEqualTo(200);
        assertThat(clerk.get("/api/v1/inventory-book/totals?from=%s&to=%s".formatted(yesterday, yesterday.minusDays(1))).at("code")).isEqualTo("period.backwards");
    }

    @Test
    void prints_closes_stock_and_book() throws Exception {
        days.close(yesterday);
        Api.Caller clerk = api.as("capturista");
        assertThat(pdf(clerk.get(PATH + "/" + yesterday + "/file"))).contains("CIERRE DE DÍA", product.getCode(), "15,040.00", "página 1 de");
        assertThat(pdf(clerk.get("/api/v1/valuation/file?date=" + yesterday))).contains("EXISTENCIAS A UNA FECHA", product.getCode(), "Día cerrado");
        assertThat(pdf(clerk.get("/api/v1/inventory-book/file?from=%s&to=%s".formatted(yesterday, yesterday))))
                .contains("LIBRO DE INVENTARIO", "artículo 177", "Autoconsumo", "Retiros", product.getCode(), "18,800.00");
        assertThat(pdf(clerk.with("Accept-Language", "en").get("/api/v1/inventory-book/file?from=%s&to=%s".formatted(yesterday, yesterday)))).contains("INVENTORY BOOK", "Own use");
        String csv = clerk.get("/api/v1/inventory-book/file?format=csv&from=%s&to=%s".formatted(yesterday, yesterday)).response().getContentAsString();
        assertThat(csv).startsWith("\uFEFF").contains(product.getCode(), "18800.00");
        for (String file : List.of(PATH + "/" + yesterday + "/file?format=xlsx", "/api/v1/valuation/file?format=xlsx&date=" + yesterday,
                "/api/v1/inventory-book/file?format=xlsx&from=%s&to=%s".formatted(yesterday, yesterday))) {
            Api.Answer book = clerk.get(file);
            assertThat(book.header("Content-Type")).startsWith(StockPaper.Format.XLSX.mediaType());
            assertThat(book.header("Content-Disposition")).contains(".xlsx");
            assertThat(cells(book.response().getContentAsByteArray())).as(file).contains("Código").containsSequence(product.getCode(), product.getDescription())
                    .as("the value is a number, not a text").contains(new BigDecimal("15040.00"));
        }
        assertThat(clerk.get("/api/v1/valuation/file?format=doc&date=" + yesterday).at("code")).isEqualTo("report.format");
    }

    private static String pdf(Api.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(answer.response().getContentAsByteArray())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }

    /** The first sheet's cells in their order: texts as String, numbers as BigDecimal. */
    private static List<Object> cells(byte[] workbook) throws Exception {
        List<Object> cells = new ArrayList<>();
        Path file = Files.write(Files.createTempFile("papel", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(sheet).getElementsByTagName("c");
            for (int i = 0; i < all.getLength(); i++) {
                Element cell = (Element) all.item(i);
                if (!cell.getTextContent().isEmpty()) {
                    cells.add(cell.getAttribute("t").equals("inlineStr") ? cell.getTextContent() : new BigDecimal(cell.getTextContent()));
                }
            }
        } finally {
            Files.delete(file);
        }
        return cells;
    }

    private static String body(LocalDate date) {
        return "{\"date\":\"" + date + "\"}";
    }
}
