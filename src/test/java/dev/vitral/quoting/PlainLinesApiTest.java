package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plain material beside windows (QUO-13), as an outside script writes it. */
@AppTest
class PlainLinesApiTest {
    private static final String QUOTES = "/api/v1/quotes";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Quotations quotations;

    @Autowired
    private QuotationPaper paper;

    @Autowired
    private JsonMapper json;

    private ObjectNode plain(String material, String quantity) {
        ObjectNode body = json.createObjectNode();
        body.withArray("materials").addObject().put("material", material).put("quantity", quantity);
        return body;
    }

    private static void addWindow(ObjectNode body) {
        body.withArray("items").addObject().put("template", "COR3-XO").put("widthMm", "1500").put("heightMm", "1200").put("glass", "V6C")
                .put("colour", "natural").put("quantity", 1);
    }

    private Api.Answer post(ObjectNode body) {
        return api.as("capturista").post(QUOTES, body.toString());
    }

    @Test
    void sells_a_product_by_quantity_at_the_catalogue_price_beside_a_window() {
        Product product = samples.product();
        ObjectNode body = plain(product.getCode(), "3.5");
        addWindow(body);

        Api.Answer quote = post(body);

        assertThat(quote.status()).as(quote.body().toString()).isEqualTo(201);
        assertThat(quote.at("materials/0/unit")).isEqualTo("pza");
        assertThat(quote.at("materials/0/unitCost")).isEqualTo("100.0000");
        assertThat(quote.at("materials/0/unitPrice")).isEqualTo("145.00");
        assertThat(quote.at("materials/0/cost")).isEqualTo("350.00");
        assertThat(quote.at("materials/0/profit")).isEqualTo("157.50");
        assertThat(quote.at("materials/0/net")).isEqualTo("507.50");
        assertThat(quote.at("items/0/net")).isEqualTo("3430.40");
        assertThat(quote.at("subtotal")).isEqualTo("3937.90");
        assertThat(quote.at("total")).isEqualTo("4567.96");
        assertThat(api.as("capturista").get(QUOTES + "/" + quote.at("id")).body()).isEqualTo(quote.body());
    }

    @Test
    void takes_an_agreed_price_and_a_discount_and_keeps_them_when_written_again() {
        Product product = samples.product();
        ObjectNode body = plain(product.getCode(), "2");
        ((ObjectNode) body.get("materials").get(0)).put("fixedPrice", "130").put("discountRate", "0.1");
        Api.Answer first = post(body);
        assertThat(first.at("subtotal")).isEqualTo("234.00");

        Api.Answer again = api.as("capturista").with("If-Match", first.header("ETag")).put(QUOTES + "/" + first.at("id"), first.body().toString());

        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.at("materials/0/fixedPrice")).isEqualTo("130.00");
        assertThat(again.at("subtotal")).isEqualTo("234.00");
    }

    @Test
    void freezes_cost_and_price_with_the_quotation_and_follows_them_when_it_is_written_again() {
        Product product = samples.product();
        Api.Answer draft = post(plain(product.getCode(), "1"));
        asAdmin(() -> {
            Product dearer = catalog.find(product.getId()).orElseThrow();
            dearer.setCost(new BigDecimal("200"));
            dearer.setDescription("Otro nombre");
            return catalog.save(dearer);
        });

        Api.Answer read = api.as("capturista").get(QUOTES + "/" + draft.at("id"));
        assertThat(read.at("materials/0/unitCost")).isEqualTo("100.0000");
        assertThat(read.at("materials/0/description")).isEqualTo(product.getDescription());
        Api.Answer again = api.as("capturista").with("If-Match", read.header("ETag")).put(QUOTES + "/" + draft.at("id"), read.body().toString());
        assertThat(again.at("materials/0/unitPrice")).isEqualTo("290.00");
        assertThat(again.at("materials/0/description")).isEqualTo("Otro nombre");
    }

    @ParameterizedTest
    @CsvSource({"0,validation.Positive", "-1,validation.Positive", "1.1234567,validation.Digits", "9999999999,validation.Digits"})
    void refuses_a_quantity_that_nothing_is_sold_by(String quantity, String code) {
        Api.Answer answer = post(plain(samples.product().getCode(), quantity));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors/0/field")).isEqualTo("materials[0].quantity");
        assertThat(answer.at("errors/0/code")).isEqualTo(code);
    }

    @Test
    void names_the_line_whose_product_is_not_in_the_catalogue_and_refuses_an_empty_quotation() {
        Api.Answer unknown = post(plain("NO-HAY", "1"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("errors/0/field")).isEqualTo("materials[0].material");
        assertThat(unknown.at("errors/0/code")).isEqualTo("product.notFound");

        ObjectNode empty = json.createObjectNode();
        empty.withArray("items");
        empty.withArray("materials");
        assertThat(post(empty).at("errors/0/code")).isEqualTo("quotation.noLines");
        ObjectNode none = json.createObjectNode();
        none.withArray("materials").addNull();
        assertThat(post(none).status()).isEqualTo(422);
    }

    @Test
    void takes_fifty_windows_and_fifty_materials_and_no_more_than_a_hundred() {
        ObjectNode body = json.createObjectNode();
        String code = samples.product().getCode();
        for (int i = 0; i < 50; i++) {
            addWindow(body);
            body.withArray("materials").addObject().put("material", code).put("quantity", "1");
        }
        Api.Answer quote = post(body);
        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.at("subtotal")).isEqualTo("178770.00");
        for (int i = 0; i < 51; i++) {
            body.withArray("materials").addObject().put("material", code).put("quantity", "1");
        }
        assertThat(post(body).at("errors/0/field")).isEqualTo("materials");
    }

    @Test
    void prints_the_material_with_its_unit_and_figures_that_add_up() throws IOException {
        Product product = samples.product();
        ObjectNode body = plain(product.getCode(), "3.5");
        addWindow(body);
        long id = Long.parseLong(post(body).at("id"));

        String page = text(id, true);
        assertThat(page).contains(product.getDescription(), product.getCode(), "3.5 pza", "145.00", "507.50", "3,937.90", "Todas las partidas");
        assertThat(page).contains("350.00", "157.50");

        long alone = Long.parseLong(post(plain(product.getCode(), "2")).at("id"));
        assertThat(text(alone, false)).contains("290.00", "2 pza").doesNotContain("Ventana");
        assertThat(api.as("capturista").get(QUOTES + "/" + alone + "/drawing.svg?item=1").status()).isEqualTo(404);
    }

    private String text(long id, boolean makeUp) throws IOException {
        byte[] document = asClerk(() -> paper.pdf(id, Locale.of("es"), makeUp).content());
        try (PdfReader reader = new PdfReader(document)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    @Test
    void forgets_the_lines_that_are_taken_out() {
        Product product = samples.product();
        ObjectNode body = plain(product.getCode(), "3.5");
        body.withArray("materials").addObject().put("material", product.getCode()).put("quantity", "1");
        Api.Answer draft = post(body);
        ObjectNode one = plain(product.getCode(), "1");
        api.as("capturista").with("If-Match", draft.header("ETag")).put(QUOTES + "/" + draft.at("id"), one.toString());

        Quotation read = asClerk(() -> quotations.find(Long.parseLong(draft.at("id")))).orElseThrow();
        assertThat(read.getMaterials()).singleElement().satisfies(line -> assertThat(line.price().quantity()).isEqualByComparingTo("1"));
    }
}
