package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ui.ConflictDialog;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk quotes: sizes and price live, saving once, sending, what is refused and what two people do at once. */
@AppTest
@SignedInAs("capturista")
class QuotationsViewTest extends SpringBrowserlessTest {
    @Autowired
    private Quotations quotations;

    private QuotationPanel panel() {
        return all(QuotationPanel.class).getFirst();
    }

    private <C extends Component> List<C> all(Class<C> type) {
        return $(type).all();
    }

    private <C extends Component> List<C> within(Component root, Class<C> type) {
        return $(type).from(root).all();
    }

    private WindowRow row(int number) {
        return within(panel(), WindowRow.class).get(number - 1);
    }

    private <C extends Component & HasLabel> C field(Component root, Class<C> type, String label) {
        return within(root, type).stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return all(Button.class).stream().filter(b -> b.getText().equals(text) && b.isVisible()).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(WindowRow row, String label, String code) {
        test((ComboBox<String>) field(row, ComboBox.class, label)).selectItem(code);
    }

    private void type(WindowRow row, String label, String value) {
        test(field(row, BigDecimalField.class, label)).setValue(new BigDecimal(value));
    }

    private String figure(String name) {
        return within(panel(), DescriptionList.Description.class).stream()
                .filter(c -> name.equals(c.getElement().getAttribute("data-figure")))
                .map(DescriptionList.Description::getText)
                .findFirst()
                .orElse("");
    }

    private String picture() {
        return String.valueOf(within(panel(), Picture.class).getFirst().svg());
    }

    private void quoteTheGoldenWindow() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        choose(row(1), "Plantilla", "COR3-XO · Corrediza 3\" XO");
        choose(row(1), "Vidrio", "V6C · Claro 6 mm");
        choose(row(1), "Color", "Natural");
        type(row(1), "Ancho", "1500");
        type(row(1), "Alto", "1200");
    }

    @Test
    void shows_the_golden_price_and_the_drawing_while_the_clerk_types() {
        quoteTheGoldenWindow();

        assertThat(figure("unitPrice")).isEqualTo("3,430.40");
        assertThat(figure("materials")).isEqualTo("1,655.18");
        assertThat(figure("profit")).isEqualTo("889.36");
        assertThat(picture()).contains(">1500<", ">1200<");
        assertThat(panel().getElement().getTextRecursively()).contains("P3-RIE", "H-26", "52.459", "78.69");

        test(field(row(1), IntegerField.class, "Cantidad")).setValue(2);
        assertThat(figure("subtotal")).isEqualTo("6,860.80");
        assertThat(figure("total")).isEqualTo("7,958.53");
        assertThat(figure("deposit")).isEqualTo("4,775.12");
    }

    @Test
    void takes_a_code_that_is_typed_for_the_choice() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        ComboBox<?> template = field(row(1), ComboBox.class, "Plantilla");
        ComponentUtil.fireEvent(template, new ComboBoxBase.CustomValueSetEvent<>(template, true, "fij3"));
        ComboBox<?> glass = field(row(1), ComboBox.class, "Vidrio");
        ComponentUtil.fireEvent(glass, new ComboBoxBase.CustomValueSetEvent<>(glass, true, "no hay"));

        assertThat(template.getValue()).isEqualTo("FIJ3");
        assertThat(glass.getValue()).isNull();
        assertThat(field(row(1), BigDecimalField.class, "Ancho").getValue()).isNotNull();
    }

    @Test
    void puts_back_what_the_browser_kept_of_an_interrupted_session() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        $(QuotationForm.class).single().recover(Map.of(
                "jobSite", "Casa Muñoz", "w1.template", "COR3-XO", "w1.glass", "v6c", "w1.widthMm", "1500", "w1.heightMm", "1200", "w2.template", "FIJ3"));

        assertThat(figure("subtotal")).isEqualTo("4,418.11");
        assertThat(field(panel(), TextField.class, "Obra").getValue()).isEqualTo("Casa Muñoz");
        assertThat(panel().isDirty()).isTrue();
    }

    @Test
    void explains_a_sent_quotation_by_the_formulas_that_it_was_priced_with() {
        Quotation draft = quotations.create(one(900, 600));
        quotations.send(draft.getId(), draft.getVersion());
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());

        assertThat(within(panel(), Span.class).stream().filter(s -> s.hasClassName("formula")).map(Span::getText)).isNotEmpty().allMatch(t -> !t.isBlank());
    }

    @Test
    void saves_sends_and_then_no_longer_changes() {
        quoteTheGoldenWindow();
        test(button("Guardar borrador")).click();

        Quotation saved = newest();
        assertThat(saved.getTotals().subtotal()).isEqualByComparingTo("3430.40");
        assertThat(panel().isDirty()).isFalse();

        test(button("Enviar")).click();
        test(all(ConfirmDialog.class).getFirst()).confirm();
        assertThat(quotations.find(saved.getId()).orElseThrow().getStatus()).isEqualTo(QuotationStatus.SENT);
        assertThat(field(row(1), BigDecimalField.class, "Ancho").isReadOnly()).isTrue();
        assertThat(all(Button.class).stream().filter(b -> b.getText().equals("Guardar borrador"))).noneMatch(Component::isVisible);
        assertThat(button("Aceptar").isVisible()).isTrue();
    }

    private Quotation newest() {
        return quotations.find(quotations.list(ListRequest.first(1)).items().getFirst().id()).orElseThrow();
    }

    @Test
    void writes_what_was_typed_before_it_is_sent() {
        Quotation draft = quotations.create(one(900, 600));
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        type(row(1), "Ancho", "1000");
        test(button("Enviar")).click();
        test(all(ConfirmDialog.class).getFirst()).confirm();

        Quotation sent = quotations.find(draft.getId()).orElseThrow();
        assertThat(sent.getStatus()).isEqualTo(QuotationStatus.SENT);
        assertThat(sent.getItems().getFirst().getWidthMm()).isEqualByComparingTo("1000");
    }

    @Test
    void keeps_the_last_good_picture_when_a_size_is_out_of_range_and_says_so_at_the_field() {
        quoteTheGoldenWindow();
        type(row(1), "Ancho", "90000");

        BigDecimalField width = field(row(1), BigDecimalField.class, "Ancho");
        assertThat(width.isInvalid()).isTrue();
        assertThat(width.getErrorMessage()).contains("A", "90000");
        assertThat(picture()).contains(">1500<");
        assertThat(within(panel(), Picture.class).getFirst().hasClassName("stale")).isTrue();

        test(button("Guardar borrador")).click();
        assertThat(panel().isDirty()).isTrue();
        type(row(1), "Ancho", "1500");
        assertThat(width.isInvalid()).isFalse();
        assertThat(figure("unitPrice")).isEqualTo("3,430.40");
    }

    @Test
    void prices_the_other_windows_when_one_is_refused() {
        quoteTheGoldenWindow();
        test(button("Agregar ventana")).click();
        choose(row(2), "Plantilla", "FIJ3 · Fija 3\" escalonado + junquillo");
        type(row(2), "Ancho", "99999");

        assertThat(field(row(2), BigDecimalField.class, "Ancho").isInvalid()).isTrue();
        assertThat(figure("subtotal")).isEqualTo("3,430.40");
    }

    @Test
    void marks_what_is_missing_and_saves_nothing() {
        long before = quotations.count(ListRequest.first(1)).count();
        UI.getCurrent().navigate("cotizaciones/nuevo");
        test(button("Guardar borrador")).click();

        assertThat(field(row(1), ComboBox.class, "Plantilla").isInvalid()).isTrue();
        assertThat(quotations.count(ListRequest.first(1)).count()).isEqualTo(before);
    }

    @Test
    void shows_both_versions_when_somebody_saved_meanwhile() {
        Quotation draft = quotations.create(one(900, 600));
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        type(row(1), "Ancho", "1000");
        Samples.asAdmin(() -> quotations.update(draft.getId(), draft.getVersion(), one(800, 600)));
        test(button("Guardar borrador")).click();

        ConflictDialog conflict = all(ConflictDialog.class).getFirst();
        assertThat(conflict.getElement().getTextRecursively()).contains("1000 × 600", "800 × 600");
        test(button("Quedarme con lo mío")).click();
        assertThat(quotations.find(draft.getId()).orElseThrow().getItems().getFirst().getWidthMm()).isEqualByComparingTo("1000");
    }

    @Test
    void rejects_for_a_reason() {
        Quotation draft = quotations.create(one(900, 600));
        quotations.send(draft.getId(), draft.getVersion());
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        test(button("Rechazar")).click();
        ConfirmDialog dialog = all(ConfirmDialog.class).getFirst();
        within(dialog, TextArea.class).getFirst().setValue("Tiempo de entrega");
        test(dialog).confirm();

        Quotation rejected = quotations.find(draft.getId()).orElseThrow();
        assertThat(rejected.getStatus()).isEqualTo(QuotationStatus.REJECTED);
        assertThat(rejected.getDecisionReason()).isEqualTo("Tiempo de entrega");
    }

    @Test
    void calls_off_what_was_sent_only_for_a_reason() {
        Quotation draft = quotations.create(one(900, 600));
        quotations.send(draft.getId(), draft.getVersion());
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        new MenuBarTester<>(within(panel(), QuotationMore.class).getFirst()).clickItem("Más", "Cancelar cotización");
        ConfirmDialog dialog = all(ConfirmDialog.class).getFirst();
        test(dialog).confirm();
        assertThat(quotations.find(draft.getId()).orElseThrow().getStatus()).isEqualTo(QuotationStatus.SENT);

        TextArea reason = within(all(ConfirmDialog.class).getFirst(), TextArea.class).getFirst();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Obra suspendida");
        test(all(ConfirmDialog.class).getFirst()).confirm();
        assertThat(quotations.find(draft.getId()).orElseThrow().getStatus()).isEqualTo(QuotationStatus.CANCELLED);
        assertThat(panel().getElement().getTextRecursively()).contains("Cancelada", "Obra suspendida");
    }

    @Test
    void revises_what_was_sent_looks_back_and_duplicates() {
        Quotation draft = quotations.create(one(900, 600));
        quotations.send(draft.getId(), draft.getVersion());
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        test(button("Revisar")).click();
        test(all(ConfirmDialog.class).getFirst()).confirm();
        assertThat(quotations.find(draft.getId()).orElseThrow().getRevision()).isEqualTo(2);
        assertThat(panel().getElement().getTextRecursively()).contains("revisión 2", "Borrador");
        assertThat(row(1).getElement().getTextRecursively()).isNotNull();
        assertThat(field(row(1), BigDecimalField.class, "Ancho").isReadOnly()).isFalse();

        String total = Formats.current().money(draft.getTotals().total());
        new MenuBarTester<>(within(panel(), QuotationMore.class).getFirst()).clickItem("Más", "Revisión 1 · " + total);
        assertThat(panel().getElement().getTextRecursively()).contains("Reemplazada");
        assertThat(field(row(1), BigDecimalField.class, "Ancho").isReadOnly()).isTrue();

        new MenuBarTester<>(within(panel(), QuotationMore.class).getFirst()).clickItem("Más", "Duplicar");
        assertThat(panel().getElement().getTextRecursively()).contains("Borrador").doesNotContain(draft.getFolio());
    }

    @Test
    void enters_a_new_customer_on_the_spot() {
        UI.getCurrent().navigate("cotizaciones/nuevo");
        all(Button.class).stream().filter(b -> "Nuevo cliente".equals(b.getAriaLabel().orElse(""))).findFirst().ifPresent(b -> test(b).click());
        String name = "Cliente " + Samples.code();
        test(field(UI.getCurrent(), TextField.class, "Nombre o razón social")).setValue(name);
        test(button("Guardar")).click();

        assertThat(((Choices.Buyer) field(panel(), ComboBox.class, "Cliente").getValue()).name()).isEqualTo(name);
    }

    @Test
    void says_that_a_quotation_is_not_there() {
        UI.getCurrent().navigate("cotizaciones/999999999");

        assertThat(all(QuotationPanel.class)).isEmpty();
        assertThat(UI.getCurrent().getElement().getTextRecursively()).isNotNull();
    }

    @Test
    void says_that_a_planned_price_is_provisional_until_it_is_saved() {
        Quotation net = quotations.create(one(900, 600));
        QuoteDraft asked = one(900, 600);
        Quotation planned = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, asked.items(), null,
                CostingPolicy.PLANNED));
        UI.getCurrent().navigate("cotizaciones/" + net.getId());
        type(row(1), "Ancho", "910");
        assertThat(provisional()).as("a net price is what it is").isFalse();
        panel().discard();

        UI.getCurrent().navigate("cotizaciones/" + planned.getId());
        assertThat(provisional()).as("as it was saved").isFalse();
        type(row(1), "Ancho", "910");
        assertThat(provisional()).isTrue();
        test(button("Guardar borrador")).click();
        assertThat(provisional()).as("saved").isFalse();
    }

    private boolean provisional() {
        return panel().getElement().getTextRecursively().contains("Precio provisional: al guardar se busca el mejor plan de corte");
    }

    private static QuoteDraft one(int width, int height) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                "FIJ3", BigDecimal.valueOf(width), BigDecimal.valueOf(height), "V6C", "natural", 1, null)));
    }
}
