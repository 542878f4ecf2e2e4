package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk asks where a price comes from. */
@AppTest
@SignedInAs("capturista")
class ExplanationViewTest extends SpringBrowserlessTest {
    @Autowired
    private Quotations quotations;

    @Autowired
    private Samples samples;

    @Test
    void opens_the_total_down_to_the_template_s_formula_and_the_cost_of_the_bar() {
        Quotation draft = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null,
                List.of(new QuoteDraft.Item("COR3-XO", BigDecimal.valueOf(1500), BigDecimal.valueOf(1200), "V6C", "natural", 1, null)),
                List.of(new QuoteDraft.Plain(samples.product().getCode(), new BigDecimal("2"), null, null))));
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        test($(Button.class).withText("Desglose").single()).click();

        open("total", "taxable", "subtotal", "net", "amount", "unitPrice", "totalCost", "directCost", "materials", "profiles", "cost", "quantity", "cutLengthMm");
        assertThat(texts()).anyMatch(text -> text.startsWith("Ventana 1: ")).anyMatch(text -> text.startsWith("Material "));
        assertThat(texts()).contains("Piezas × Corte, mm ÷ 1000").anyMatch(text -> text.matches("= \\d+ × [\\d,.]+ ÷ 1000"));
        open("unitCost");
        assertThat(texts()).contains("Costo de compra × Factor del acabado ÷ (Largo del tramo, mm ÷ 1000)").anyMatch(text -> text.contains("se redondea a"));
    }

    /** Opens the first figure of each name, one within the other. */
    private void open(String... figures) {
        for (String figure : figures) {
            $(Details.class).from($(ExplanationDialog.class).single()).all().stream()
                    .filter(it -> it.getSummary() instanceof Div line && figure.equals(line.getElement().getAttribute("data-figure")))
                    .findFirst().orElseThrow(() -> new AssertionError(figure))
                    .setOpened(true);
        }
    }

    private List<String> texts() {
        return $(Span.class).from($(ExplanationDialog.class).single()).all().stream().map(Span::getText).toList();
    }
}
