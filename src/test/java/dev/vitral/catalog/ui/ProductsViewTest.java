package dev.vitral.catalog.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitData;
import dev.vitral.catalog.UnitMeasure;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("gerente")
class ProductsViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    UnitData units;

    @Test
    void finds_a_product_by_code_and_opens_it_by_its_address() {
        Product product = samples.product();
        open("productos?q=" + product.getCode());
        assertThat(rows()).extracting(ProductRow::code).containsExactly(product.getCode());

        open("productos/" + product.getId());
        assertThat(field("code", TextField.class).getValue()).isEqualTo(product.getCode());
        assertThat(field("cost", BigDecimalField.class).getValue()).isEqualByComparingTo("100");
    }

    @Test
    void tells_at_the_filter_what_it_cannot_read() {
        open("productos?price=caro");
        Grid<?> grid = $(Grid.class).single();
        TextField filter = (TextField) grid.getHeaderRows().get(1).getCell(grid.getColumnByKey("price")).getComponent();
        assertThat(filter.isInvalid()).isTrue();
        assertThat(filter.getErrorMessage()).contains("caro");
        assertThat(rows()).isEmpty();
    }

    @Test
    void saves_a_new_product_and_stays_on_it() {
        Product model = samples.product();
        String code = Samples.code();
        open("productos/nuevo");
        type("code", code);
        type("description", "Jamba de prueba");
        choose("category", model.getCategory());
        choose("unit", model.getUnit());
        type("cost", new BigDecimal("12.5"));
        type("priceFactor", new BigDecimal("2"));
        press("Guardar");

        Product saved = asAdmin(() -> catalog.findByCode(code)).orElseThrow();
        assertThat(saved.getPrice()).isEqualByComparingTo("25");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("productos/" + saved.getId());
        assertThat($(Notification.class).exists()).isTrue();
    }

    @Test
    void tells_at_each_field_what_is_missing() {
        open("productos/nuevo");
        press("Guardar");
        assertThat(message("description")).isEqualTo("Falta este dato.");
        assertThat(message("category")).isEqualTo("Falta este dato.");
    }

    @Test
    void makes_a_code_that_it_shows_while_typing() {
        Product model = samples.product();
        open("productos/nuevo");
        type("description", "Socket porcelana");
        choose("category", model.getCategory());
        TextField code = field("code", TextField.class);
        assertThat(code.getHelperText()).startsWith("Si lo deja vacío será TEST-SO-PO-");
        press("Generar código");
        assertThat(code.getValue()).startsWith("TEST-SO-PO-");
        code.clear();
        choose("unit", model.getUnit());
        press("Guardar");
        assertThat(field("code", TextField.class).getValue()).startsWith("TEST-SO-PO-");
    }

    @Test
    void tells_what_the_sizes_mean_while_they_are_typed() {
        Unit bar = asAdmin(() -> units.save(new Unit(Samples.code(), "Tramo", UnitMeasure.BAR)));
        Unit metre = asAdmin(() -> units.save(new Unit(Samples.code(), "Metro", UnitMeasure.METRE)));
        Product product = samples.product();
        open("productos/" + product.getId());
        choose("unit", bar);
        type("barLengthMm", new BigDecimal("6100"));
        choose("purchaseUnit", metre);
        assertThat($(UnitExamples.class).single().getElement().getTextRecursively()).contains("1 " + bar.getCode() + " = 6.1 " + metre.getCode());
        press("Guardar");
        assertThat(find(product).getPurchaseUnit().getCode()).isEqualTo(metre.getCode());
        type("barLengthMm", (BigDecimal) null);
        press("Guardar");
        assertThat(message("purchaseUnit")).contains("no dice cuánto es 1 Metro en Tramo");
    }

    @Test
    void tells_at_the_field_that_a_code_is_taken() {
        Product taken = samples.product();
        Product product = samples.product();
        open("productos/" + product.getId());
        type("code", taken.getCode());
        press("Guardar");
        assertThat(message("code")).isEqualTo("El código " + taken.getCode() + " ya existe.");
    }

    @Test
    void shows_both_versions_when_another_saved_first_and_keeps_mine_on_demand() {
        Product product = editedByTwo();
        Dialog conflict = $(Dialog.class).single();
        assertThat(conflict.getElement().getTextRecursively()).contains("Descripción de otra persona", "Descripción mía");
        press("Quedarme con lo mío");
        assertThat(find(product).getDescription()).isEqualTo("Descripción mía");
    }

    @Test
    void takes_what_is_saved_on_demand() {
        Product product = editedByTwo();
        press("Tomar lo guardado");
        assertThat(field("description", TextField.class).getValue()).isEqualTo("Descripción de otra persona");
        assertThat(find(product).getDescription()).isEqualTo("Descripción de otra persona");
    }

    private Product editedByTwo() {
        Product product = samples.product();
        open("productos/" + product.getId());
        type("description", "Descripción mía");
        asAdmin(() -> {
            Product theirs = catalog.find(product.getId()).orElseThrow();
            theirs.setDescription("Descripción de otra persona");
            return catalog.save(theirs);
        });
        press("Guardar");
        return product;
    }

    @Test
    void asks_before_leaving_what_was_typed() {
        Product product = samples.product();
        open("productos/" + product.getId());
        type("notes", "A medias");
        UI.getCurrent().navigate("productos");
        ConfirmDialog question = $(ConfirmDialog.class).single();
        assertThat(question.isOpened()).isTrue();
        assertThat(field("notes", TextArea.class).getValue()).isEqualTo("A medias");
    }

    @Test
    void finds_in_the_trash_what_was_taken_out_of_use() {
        Product product = samples.product();
        asAdmin(() -> catalog.delete(product.getId(), product.getVersion()));
        open("productos?q=" + product.getCode());
        assertThat(rows()).isEmpty();
        open("productos?trash=1&q=" + product.getCode());
        assertThat(rows()).hasSize(1);
    }

    @Test
    @SignedInAs("capturista")
    void offers_the_trash_to_managers_only() {
        open("productos");
        assertThat($(Button.class).withText("Papelera").exists()).isFalse();
    }

    @Test
    @SignedInAs(value = "gerente", language = "en-US")
    void speaks_english_to_whom_chose_it() {
        open("productos");
        assertThat($(H1.class).single().getText()).isEqualTo("Products");
        assertThat($(Button.class).withText("New product").exists()).isTrue();
    }

    private void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], com.vaadin.flow.router.QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        roundTrip();
    }

    private Product find(Product product) {
        return asAdmin(() -> catalog.find(product.getId()).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private List<ProductRow> rows() {
        Grid<ProductRow> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size()).mapToObj(i -> (ProductRow) test(grid).getRow(i)).toList();
    }

    private <C extends Component> C field(String property, Class<C> type) {
        return $(type).withCondition(c -> property.equals(c.getElement().getAttribute("data-field"))).single();
    }

    private Component field(String property) {
        return $(Component.class).withCondition(c -> property.equals(c.getElement().getAttribute("data-field"))).single();
    }

    private void type(String property, String text) {
        Component field = field(property);
        if (field instanceof TextArea area) {
            test(area).setValue(text);
        } else {
            test((TextField) field).setValue(text);
        }
    }

    private void type(String property, BigDecimal number) {
        test(field(property, BigDecimalField.class)).setValue(number);
    }

    @SuppressWarnings("unchecked")
    private <V> void choose(String property, V value) {
        ((HasValue<?, V>) field(property, ComboBox.class)).setValue(value);
    }

    private String message(String property) {
        HasValidationProperties field = (HasValidationProperties) field(property);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }
}
