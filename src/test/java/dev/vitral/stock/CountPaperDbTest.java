package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.UserNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The count sheet on paper (STK-8). */
@AppTest
class CountPaperDbTest {
    @Autowired
    StockCounts counts;

    @Autowired
    StockLedger ledger;

    @Autowired
    Samples samples;

    @Autowired
    Api api;

    @Autowired
    UserNames names;

    @Test
    void prints_what_is_to_be_counted_and_never_what_is_expected() throws Exception {
        Product product = samples.product();
        asAdmin(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, new BigDecimal("7654.321"), BigDecimal.TEN, null, null, null)));
        StockCount count = asAdmin(() -> counts.create(new CountCommand(null, CountScope.PRODUCTS, null, null, List.of(product.getCode()), true, null)));
        String path = "/api/v1/counts/" + count.getId() + "/pdf";
        Api.Caller clerk = api.as("capturista");
        assertThat(text(clerk.get(path + "?lang=es")))
                .contains("HOJA DE CONTEO", count.getFolio(), product.getCode(), "Cantidad contada", "Firma", "página 1 de 1", "Impreso por " + names.fullName("capturista"))
                .doesNotContain("7654", "7,654");
        assertThat(text(clerk.get(path + "?lang=en"))).contains("COUNT SHEET", "Quantity counted", "page 1 of 1");
        assertThat(clerk.get(path + "?lang=fr").at("code")).isEqualTo("quotation.language");
        assertThat(clerk.get("/api/v1/counts/999999999/pdf").status()).isEqualTo(404);
    }

    private static String text(Api.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        byte[] pdf = answer.response().getContentAsByteArray();
        Files.write(Path.of("target", "count-sheet.pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }
}
