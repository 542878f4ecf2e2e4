package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationItem;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Measures and choices that a template asks for beyond the size, quoted by REST and gone on with on the screen. */
@AppTest
@SignedInAs("capturista")
class WindowOptionsViewTest extends SpringBrowserlessTest {
    @Autowired
    private JsonMapper json;

    @Autowired
    private TemplateCatalog templates;

    @Autowired
    private Quotations quotations;

    private String template = "";

    @BeforeEach
    void write_a_railing_that_asks_for_more() {
        template = Samples.code();
        TemplateDocument railing = json.readValue("""
                {"code":"%s","description":"Barandal de prueba","parameters":["A","H","claro"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"600","maximum":"6000","standard":"2400"},"H":{"unit":"mm","minimum":"900","maximum":"1200","standard":"1000"},
                           "claro":{"unit":"mm","minimum":"600","maximum":"1500","standard":"1200"}},
                 "components":[{"material":"P3-JAM","kind":"profile","pieces":"postes","cutLengthMm":"H"},{"material":"$jala","kind":"hardware","quantity":"postes"}],
                 "script":{"variables":[{"name":"postes","formula":"ceil(A/claro)+1"}],
                           "choices":[{"code":"jala","text":"Jaladera","options":[{"code":"no","text":"Sin jaladera"},{"code":"si","text":"Con jaladera","material":"H-JAE"},
                                       {"code":"dos","text":"De dos","material":"H-JAE","condition":"A>=3000"}]}]}}""".formatted(template), TemplateDocument.class);
        Samples.asAdmin(() -> templates.save(railing.writeTo(new Template(template))));
    }

    /** As REST asks: by a draft, whatever the screen knows. */
    private Quotation quoted(Map<String, BigDecimal> parameters, Map<String, String> choices) {
        return quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                template, BigDecimal.valueOf(2400), BigDecimal.valueOf(1000), "V6C", "natural", 1, null, parameters, choices))));
    }

    private Quotation usual() {
        return quoted(Map.of(), Map.of());
    }

    private Quotation special() {
        return quoted(Map.of("claro", BigDecimal.valueOf(800)), Map.of("jala", "si"));
    }

    private Quotation now(long id) {
        return quotations.find(id).orElseThrow();
    }

    private QuotationPanel panel() {
        return $(QuotationPanel.class).all().getFirst();
    }

    private List<WindowRow> rows() {
        return $(WindowRow.class).from(panel()).all();
    }

    private <C extends Component & HasLabel> C field(Component root, Class<C> type, String label) {
        return $(type).from(root).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> handle(WindowRow row) {
        return field(row, ComboBox.class, "Jaladera");
    }

    private BigDecimalField measure(WindowRow row, String label) {
        return field(row, BigDecimalField.class, label);
    }

    private void save() {
        test($(Button.class).all().stream().filter(b -> b.getText().equals("Guardar borrador") && b.isVisible()).findFirst().orElseThrow()).click();
    }

    private String figure(String name) {
        return $(DescriptionList.Description.class).from(panel()).all().stream()
                .filter(c -> name.equals(c.getElement().getAttribute("data-figure")))
                .map(DescriptionList.Description::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void saves_what_rest_asked_for_unchanged() {
        Quotation before = special();
        UI.getCurrent().navigate("cotizaciones/" + before.getId());
        test(field(panel(), TextArea.class, "Notas para el cliente")).setValue("Sin cambios en la ventana");
        save();

        Quotation saved = now(before.getId());
        QuotationItem item = saved.getItems().getFirst();
        assertThat(saved.getNotes()).isEqualTo("Sin cambios en la ventana");
        assertThat(item.parameters()).hasEntrySatisfying("claro", value -> assertThat(value).isEqualByComparingTo("800"));
        assertThat(item.choices()).isEqualTo(Map.of("jala", "si"));
        assertThat(item.getNet()).isEqualByComparingTo(before.getItems().getFirst().getNet());
    }

    @Test
    void keeps_the_usual_values_usual() {
        Quotation before = usual();
        UI.getCurrent().navigate("cotizaciones/" + before.getId());

        assertThat(measure(rows().getFirst(), "claro").getPlaceholder()).isEqualTo("1,200");
        assertThat(handle(rows().getFirst()).getPlaceholder()).isEqualTo("Sin jaladera");
        test(field(panel(), TextArea.class, "Notas para el cliente")).setValue("otra nota");
        save();
        assertThat(now(before.getId()).getItems().getFirst().choices()).isEmpty();
        assertThat(now(before.getId()).getItems().getFirst().parameters()).isEmpty();
    }

    @Test
    void prices_another_choice_and_measure_as_they_are_entered_and_saves_them() {
        Quotation before = usual();
        UI.getCurrent().navigate("cotizaciones/" + before.getId());
        String was = figure("subtotal");
        test(handle(rows().getFirst())).selectItem("Con jaladera");
        String handled = figure("subtotal");
        test(measure(rows().getFirst(), "claro")).setValue(new BigDecimal("800"));

        assertThat(handled).isNotEqualTo(was);
        assertThat(figure("subtotal")).isNotEqualTo(handled);
        save();
        QuotationItem saved = now(before.getId()).getItems().getFirst();
        assertThat(saved.choices()).isEqualTo(Map.of("jala", "si"));
        assertThat(saved.parameters().get("claro")).isEqualByComparingTo("800");
    }

    @Test
    void says_at_the_field_what_is_out_of_its_range() {
        UI.getCurrent().navigate("cotizaciones/" + usual().getId());
        test(measure(rows().getFirst(), "claro")).setValue(new BigDecimal("90"));

        assertThat(measure(rows().getFirst(), "claro").isInvalid()).isTrue();
        assertThat(measure(rows().getFirst(), "claro").getErrorMessage()).contains("600", "1500");
    }

    @Test
    void offers_an_option_only_where_its_condition_holds() {
        UI.getCurrent().navigate("cotizaciones/" + usual().getId());
        assertThat(test(handle(rows().getFirst())).getSuggestions()).containsExactly("Sin jaladera", "Con jaladera");

        test(measure(rows().getFirst(), "Ancho")).setValue(new BigDecimal("3600"));

        assertThat(test(handle(rows().getFirst())).getSuggestions()).containsExactly("Sin jaladera", "Con jaladera", "De dos");
    }

    @Test
    void copies_a_window_with_its_measures_and_choices() {
        UI.getCurrent().navigate("cotizaciones/" + special().getId());
        Button copy = $(Button.class).from(rows().getFirst()).all().stream().filter(b -> "Duplicar ventana".equals(b.getAriaLabel().orElse(""))).findFirst().orElseThrow();
        test(copy).click();

        assertThat(rows()).hasSize(2);
        assertThat(measure(rows().getLast(), "claro").getValue()).isEqualByComparingTo("800");
        assertThat(handle(rows().getLast()).getValue()).isEqualTo("si");
    }

    @Test
    void puts_back_measures_and_choices_that_the_browser_kept() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        $(QuotationForm.class).single().recover(Map.of("w1.template", template, "w1.parameters.claro", "800", "w1.choices.jala", "Con jaladera"));

        assertThat(measure(rows().getFirst(), "claro").getValue()).isEqualByComparingTo("800");
        assertThat(handle(rows().getFirst()).getValue()).isEqualTo("si");
    }
}
