package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Formulas are read by clerks, and checked and tried out while a manager writes them. */
@AppTest
@SignedInAs("gerente")
class TemplatesViewTest extends SpringBrowserlessTest {
    @Autowired
    private TemplateCatalog templates;

    private Template open() {
        TemplateDocument like = TemplateDocument.of(templates.findByCode("COR3-XO").orElseThrow());
        Template own = Samples.asAdmin(() -> templates.save(like.writeTo(new Template(Samples.code()))));
        UI.getCurrent().navigate("plantillas/" + own.getId());
        return own;
    }

    private List<FormulaField> formulas() {
        return $(FormulaField.class).all();
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(b -> b.getText().equals(text)).findFirst().orElseThrow();
    }

    private String results() {
        return String.join("\n", $(Span.class).all().stream().filter(c -> c.hasClassName("component-result")).map(Span::getText).toList());
    }

    @Test
    void tries_the_formulas_on_a_size() {
        open();
        List<BigDecimalField> trials = $(BigDecimalField.class).all().stream().filter(c -> c.hasClassName("trial")).toList();
        test(trials.get(0)).setValue(new BigDecimal("1500"));
        test(trials.get(1)).setValue(new BigDecimal("1200"));

        assertThat(results()).contains("1 × 1,500 mm", "2 × 1,174 mm", "2 × 657.5 mm");
        assertThat($(Picture.class).single().svg()).contains(">1500<");
    }

    @Test
    void tells_where_a_formula_is_wrong_as_it_is_typed_and_saves_it_once_it_is_right() {
        Template own = open();
        FormulaField formula = formulas().stream().filter(f -> f.getValue().equals("H-26")).findFirst().orElseThrow();
        test(formula).setValue("H-*26");
        assertThat(formula.isInvalid()).isTrue();
        assertThat(formula.getErrorMessage()).contains("posición 3");
        test(button("Guardar")).click();
        assertThat(templates.findByCode(own.getCode()).orElseThrow().getVersion()).isEqualTo(own.getVersion());

        test(formula).setValue("H-28");
        assertThat(formula.isInvalid()).isFalse();
        test(button("Guardar")).click();
        assertThat(templates.findByCode(own.getCode()).orElseThrow().getComponents()).anyMatch(c -> "H-28".equals(c.getCutLengthMm()));
    }

    @Test
    @SignedInAs("capturista")
    void a_clerk_reads_and_has_nothing_to_save() {
        open();

        assertThat(formulas()).isNotEmpty().allMatch(FormulaField::isReadOnly);
        assertThat($(Button.class).all())
                .extracting(Button::getText).doesNotContain("Guardar", "Nueva plantilla", "Agregar material");
        assertThat(results()).isNotBlank();
    }
}
