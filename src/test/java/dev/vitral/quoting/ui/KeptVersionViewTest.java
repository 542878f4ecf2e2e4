package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.PublishedVersion;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationItem;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplatePublishing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A window asks on the screen for what its own version of the template asks for, whatever was published or written since (docs/decisions/0022). */
@AppTest
@SignedInAs("capturista")
class KeptVersionViewTest extends SpringBrowserlessTest {
    private static final String OLD_CHOICE = "{\"code\":\"jala\",\"text\":\"Jaladera\",\"options\":[{\"code\":\"no\",\"text\":\"Sin\"},{\"code\":\"si\",\"text\":\"Con\",\"material\":\"H-JAE\"}]}";
    private static final String NEW_CHOICE = "{\"code\":\"tapa\",\"text\":\"Tapa\",\"options\":[{\"code\":\"no\",\"text\":\"Sin tapa\"},{\"code\":\"si\",\"text\":\"Con tapa\",\"material\":\"H-JAE\"}]}";

    @Autowired
    private JsonMapper json;

    @Autowired
    private TemplateCatalog templates;

    @Autowired
    private TemplatePublishing publishing;

    @Autowired
    private Quotations quotations;

    private String code = "";
    private Quotation kept;

    /** Version 1 asks for "claro" and a handle, version 2 for "altura" and a cap; what is written for the third asks for nothing. */
    @BeforeEach
    void quote_by_the_first_version_and_publish_a_second() {
        code = Samples.code();
        publish(written("claro", "claro", "jala", OLD_CHOICE));
        kept = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                code, BigDecimal.valueOf(1200), BigDecimal.valueOf(1000), "V6C", "natural", 1, null, Map.of("claro", BigDecimal.valueOf(800)), Map.of("jala", "si")))));
        publish(written("altura", "altura+100", "tapa", NEW_CHOICE));
        written("nueva", "nueva", "otra", NEW_CHOICE.replace("tapa", "otra").replace("Tapa", "Otra"));
    }

    private Template written(String measure, String cut, String choice, String choices) {
        TemplateDocument document = json.readValue("""
                {"code":"%s","description":"Marco","parameters":["A","H","%s"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"400","maximum":"3000","standard":"1200"},"H":{"unit":"mm","minimum":"400","maximum":"2000","standard":"1000"},
                           "%s":{"unit":"mm","minimum":"600","maximum":"1500","standard":"1200"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"%s"},{"material":"$%s","kind":"hardware","quantity":"1"}],
                 "script":{"choices":[%s]}}""".formatted(code, measure, measure, cut, choice, choices), TemplateDocument.class);
        return Samples.asAdmin(() -> templates.save(document.writeTo(templates.findByCode(code).orElseGet(() -> new Template(code)))));
    }

    private void publish(Template template) {
        PublishedVersion published = Samples.asAdmin(() -> publishing.publish(template.getId(), template.getVersion(), null, false));
        assertThat(published.number()).isPositive();
    }

    private List<String> labels() {
        WindowRow row = $(WindowRow.class).single();
        return Stream.concat($(BigDecimalField.class).from(row).all().stream().map(HasLabel::getLabel), $(ComboBox.class).from(row).all().stream().map(HasLabel::getLabel)).toList();
    }

    private BigDecimalField measure(String label) {
        return $(BigDecimalField.class).from($(WindowRow.class).single()).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(b -> b.getText().contains(text) && b.isVisible()).findFirst().orElseThrow();
    }

    private QuotationItem saved() {
        test(button("Guardar borrador")).click();
        return quotations.find(kept.getId()).orElseThrow().getItems().getFirst();
    }

    @Test
    void asks_for_what_the_kept_version_asks_for_and_saves_it_unchanged() {
        UI.getCurrent().navigate("cotizaciones/" + kept.getId());

        assertThat(labels()).contains("claro", "Jaladera").doesNotContain("altura", "Tapa", "nueva", "Otra");
        assertThat(measure("claro").getPlaceholder()).as("a field of the version, not one for an unknown measure").isEqualTo("1,200");
        TextArea notes = $(TextArea.class).all().stream().filter(area -> "Notas para el cliente".equals(area.getLabel())).findFirst().orElseThrow();
        test(notes).setValue("sin tocar la ventana");
        QuotationItem saved = saved();
        assertThat(saved.asked().templateVersion()).isEqualTo(1);
        assertThat(saved.choices()).isEqualTo(Map.of("jala", "si"));
        assertThat(saved.parameters().get("claro")).isEqualByComparingTo("800");
        assertThat(saved.getNet()).isEqualByComparingTo(kept.getItems().getFirst().getNet());
    }

    @Test
    void prices_another_measure_by_the_kept_version() {
        UI.getCurrent().navigate("cotizaciones/" + kept.getId());
        test(measure("claro")).setValue(new BigDecimal("900"));

        assertThat(measure("claro").isInvalid()).isFalse();
        QuotationItem saved = saved();
        assertThat(saved.asked().templateVersion()).isEqualTo(1);
        assertThat(saved.parameters().get("claro")).isEqualByComparingTo("900");
        assertThat(saved.getNet()).isGreaterThan(kept.getItems().getFirst().getNet());
    }

    @Test
    void asks_for_what_the_newest_version_asks_for_once_it_is_moved() {
        UI.getCurrent().navigate("cotizaciones/" + kept.getId());
        test(button("pasar a la v2")).click();

        assertThat(labels()).contains("altura", "Tapa").doesNotContain("claro", "Jaladera", "nueva");
        QuotationItem saved = saved();
        assertThat(saved.asked().templateVersion()).isEqualTo(2);
        assertThat(saved.choices()).isEmpty();
        assertThat(saved.getNet()).isNotEqualByComparingTo(kept.getItems().getFirst().getNet());
    }

    @Test
    void begins_a_new_window_by_the_newest_version_not_by_what_is_being_written() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        $(QuotationForm.class).single().recover(Map.of("w1.template", code));

        assertThat(labels()).contains("altura", "Tapa").doesNotContain("claro", "nueva", "Otra");
    }
}
