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
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.ListRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk sells plain material in a quotation: priced while typed, saved, and fixed once sent. */
@AppTest
@SignedInAs("capturista")
class PlainLinesViewTest extends SpringBrowserlessTest {
    @Autowired
    private Quotations quotations;

    @Autowired
    private Samples samples;

    private QuotationPanel panel() {
        return $(QuotationPanel.class).all().getFirst();
    }

    private List<PlainRow> rows() {
        return $(PlainRow.class).from(panel()).all();
    }

    private <C extends Component & HasLabel> C field(Component root, Class<C> type, String label) {
        return $(type).from(root).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(b -> b.getText().equals(text) && b.isVisible()).findFirst().orElseThrow();
    }

    private String figure(String name) {
        return $(DescriptionList.Description.class).from(panel()).all().stream()
                .filter(c -> name.equals(c.getElement().getAttribute("data-figure")))
                .map(DescriptionList.Description::getText)
                .findFirst()
                .orElse("");
    }

    private void scan(PlainRow row, String code) {
        ComboBox<?> box = field(row, ComboBox.class, "Material");
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, code));
    }

    private void type(PlainRow row, String label, String value) {
        test(field(row, BigDecimalField.class, label)).setValue(new BigDecimal(value));
    }

    private Quotation newest() {
        return quotations.find(quotations.list(ListRequest.first(1)).items().getFirst().id()).orElseThrow();
    }

    @Test
    void sells_material_alone_priced_while_it_is_typed() {
        Product product = samples.product();
        UI.getCurrent().navigate("cotizaciones/nuevo");
        assertThat(rows()).isEmpty();
        test(button("Agregar material")).click();
        scan(rows().getFirst(), product.getCode());
        type(rows().getFirst(), "Cantidad", "3.5");

        assertThat(figure("subtotal")).isEqualTo("507.50");
        type(rows().getFirst(), "Precio", "130");
        type(rows().getFirst(), "Descuento", "10");
        assertThat(figure("subtotal")).isEqualTo("409.50");
        assertThat(rows().getFirst().getElement().getTextRecursively()).contains("409.50", "pza");

        test(button("Guardar borrador")).click();
        Quotation saved = newest();
        assertThat(saved.getItems()).isEmpty();
        assertThat(saved.getMaterials().getFirst().getFixedPrice()).isEqualByComparingTo("130");
        assertThat(saved.getTotals().subtotal()).isEqualByComparingTo("409.50");
    }

    @Test
    void says_at_the_line_what_is_wrong_and_prices_the_others() {
        Product product = samples.product();
        UI.getCurrent().navigate("cotizaciones/nuevo");
        test(button("Agregar material")).click();
        test(button("Agregar material")).click();
        scan(rows().get(0), product.getCode());
        scan(rows().get(1), product.getCode());
        type(rows().get(1), "Cantidad", "-1");

        assertThat(field(rows().get(1), BigDecimalField.class, "Cantidad").isInvalid()).isTrue();
        assertThat(figure("subtotal")).isEqualTo("145.00");
        test(button("Guardar borrador")).click();
        assertThat(panel().isDirty()).isTrue();
        scan(rows().get(1), "NO-HAY");
        assertThat(field(rows().get(1), ComboBox.class, "Material").isInvalid()).isTrue();
        assertThat(rows().get(1).getElement().getTextRecursively()).contains("Material: ");
    }

    private Quotation two(Product product) {
        return quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), null, null))));
    }

    @Test
    void takes_back_what_the_browser_kept() {
        Product product = samples.product();
        Quotation draft = two(product);
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        $(QuotationForm.class).single().recover(Map.of("p1.quantity", "4", "p2.material", product.getCode() + " · " + product.getDescription(), "p2.quantity", "1"));
        assertThat(rows()).hasSize(2);
        assertThat(figure("subtotal")).isEqualTo("725.00");
    }

    @Test
    void shows_a_sent_one_as_it_was_fixed() {
        Quotation draft = two(samples.product());
        quotations.send(draft.getId(), draft.getVersion());
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        assertThat(field(rows().getFirst(), BigDecimalField.class, "Cantidad").isReadOnly()).isTrue();
        assertThat(figure("subtotal")).isEqualTo("290.00");
        assertThat($(WindowRow.class).from(panel()).all().stream().filter(Component::isVisible).filter(row -> row.getParent().orElseThrow().isVisible())).isEmpty();
    }
}
