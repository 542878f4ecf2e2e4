package dev.vitral.production;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.AppTest;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CuttingPapersDbTest {
    @Autowired
    CuttingPapers papers;

    @Autowired
    WorkOrders orders;

    @Autowired
    Catalog catalog;

    @Autowired
    WorkSamples work;

    @Test
    void the_saws_sheet_says_each_cut_of_each_bar_in_both_languages() throws IOException {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 3));
        CutPlan plan = work.planned(order);
        PdfReader spanish = pdf(order, Texts.SPANISH);
        assertThat(spanish.getPageSize(1).getWidth()).isEqualTo(612f);
        assertThat(spanish.getPageSize(1).getHeight()).isEqualTo(792f);
        String text = text(spanish);
        assertThat(text).contains("HOJA DE CORTE", order.folio(), "Mínimo posible", "90° / 90°", "página 1 de " + spanish.getNumberOfPages());
        for (CutPlan.Part part : plan.parts()) {
            assertThat(text).contains(part.productCode());
        }
        CutBar bar = plan.parts().getFirst().lines().bars().getFirst();
        String length = String.valueOf(bar.pattern().cuts().getFirst() / 10);
        assertThat(text).contains(length, "1.  " + bar.pattern().times() + " × tramo de 6100 mm");
        assertThat(text(pdf(order, Texts.ENGLISH))).contains("CUTTING SHEET", "Least possible", bar.pattern().times() + " × bar of 6100 mm", "page 1 of");
    }

    @Test
    void the_saws_sheet_warns_of_what_has_no_plan() throws IOException {
        Product glass = work.glass("40", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 1));
        asAdmin(() -> {
            Product changed = catalog.find(glass.getId()).orElseThrow();
            changed.setSheet(null, null);
            return catalog.save(changed);
        });
        work.planned(order);
        assertThat(text(pdf(order, Texts.SPANISH))).contains("Sin plan: " + glass.getCode());
    }

    @Test
    void each_piece_gets_a_label_of_its_own_in_the_order_of_the_cuts() throws IOException {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("40", null).getCode(), 2));
        assertThatThrownBy(() -> asClerk(() -> papers.plan(order.id(), Texts.SPANISH)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cuttingPlan.notFound"));
        List<Integer> numbers = new CutPieces(asClerk(() -> orders.pieces(order.id()))).numbers();
        assertThat(codes(labels(order), order)).as("by number before there is a plan").containsExactlyElementsOf(numbers);
        CutPlan plan = work.planned(order);
        PdfReader labels = labels(order);
        assertThat(labels.getPageSize(1).getWidth()).as("80 mm").isEqualTo(227f);
        assertThat(labels.getPageSize(1).getHeight()).as("50 mm").isEqualTo(142f);
        assertThat(codes(labels, order)).containsExactlyInAnyOrderElementsOf(numbers).startsWith(plan.parts().getFirst().lines().bars().getFirst().numbers().getFirst().getFirst());
        assertThat(new PdfTextExtractor(labels).getTextFromPage(1)).contains(order.folio(), "Ventana 1 (", "1200 × 1000", "/ " + numbers.size(), "Línea 1");
    }

    private PdfReader pdf(WorkOrderRow order, Locale locale) throws IOException {
        return new PdfReader(asClerk(() -> papers.plan(order.id(), locale)).content());
    }

    private PdfReader labels(WorkOrderRow order) throws IOException {
        return new PdfReader(asClerk(() -> papers.labels(order.id(), Texts.SPANISH)).content());
    }

    private static List<Integer> codes(PdfReader labels, WorkOrderRow order) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int page = 1; page <= labels.getNumberOfPages(); page++) {
            String text = new PdfTextExtractor(labels).getTextFromPage(page);
            numbers.add(Integer.valueOf(text.replaceAll("(?s).*" + order.folio() + "-(\\d+).*", "$1")));
        }
        return numbers;
    }

    private static String text(PdfReader pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
