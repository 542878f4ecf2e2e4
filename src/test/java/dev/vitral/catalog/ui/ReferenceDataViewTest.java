package dev.vitral.catalog.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.CategoryData;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.FinishData;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.TaxRateData;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitData;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of reference data: an administrator writes, a clerk reads. */
@AppTest
@SignedInAs("admin")
class ReferenceDataViewTest extends SpringBrowserlessTest {
    @Autowired
    private CategoryData categories;

    @Autowired
    private UnitData units;

    @Autowired
    private FinishData finishes;

    @Autowired
    private TaxRateData rates;

    @Test
    void keeps_a_category_below_another_and_refuses_the_reverse() {
        Category top = asAdmin(() -> categories.save(new Category(Samples.code(), "Arriba", null)));
        Category below = asAdmin(() -> categories.save(new Category(Samples.code(), "Abajo", null)));
        open("categorias/" + below.getId());
        choose("parentCode", top);
        press("Guardar");
        assertThat(asAdmin(() -> categories.find(below.getId())).orElseThrow().getParent().getName()).isEqualTo("Arriba");

        open("categorias/" + top.getId());
        choose("parentCode", below);
        press("Guardar");
        ComboBox<?> parent = field("parentCode", ComboBox.class);
        assertThat(parent.getErrorMessage()).isEqualTo("La categoría Arriba no puede quedar debajo de sí misma.");
    }

    @Test
    void tells_at_the_field_that_a_code_is_taken() {
        Unit taken = asAdmin(() -> units.save(new Unit(Samples.code(), "Pieza")));
        open("unidades/nuevo");
        type("code", taken.getCode());
        type("name", "Otra");
        press("Guardar");
        assertThat(field("code", TextField.class).getErrorMessage()).isEqualTo("La clave " + taken.getCode() + " ya existe.");
    }

    @Test
    void changes_the_factor_of_a_finish_but_not_its_code() {
        Finish finish = asAdmin(() -> finishes.save(new Finish(Samples.code(), "Negro", new BigDecimal("1.1"))));
        open("acabados/" + finish.getId());
        assertThat(field("code", TextField.class).isReadOnly()).isTrue();
        test(field("priceFactor", BigDecimalField.class)).setValue(new BigDecimal("1.25"));
        press("Guardar");
        assertThat(asAdmin(() -> finishes.find(finish.getId())).orElseThrow().getPriceFactor()).isEqualByComparingTo("1.25");
    }

    @Test
    void takes_a_tax_rate_as_a_percentage() {
        TaxRate rate = asAdmin(() -> rates.save(new TaxRate(Samples.code(), "IVA", "MX", new BigDecimal("0.16"), LocalDate.of(2026, 1, 1))));
        open("impuestos/" + rate.getId());
        BigDecimalField percent = field("rate", BigDecimalField.class);
        assertThat(percent.getValue()).isEqualByComparingTo("16");
        test(percent).setValue(new BigDecimal("160"));
        press("Guardar");
        assertThat(percent.getErrorMessage()).isEqualTo("Escriba 100 o menos.");
        test(percent).setValue(new BigDecimal("8"));
        press("Guardar");
        assertThat(asAdmin(() -> rates.find(rate.getId())).orElseThrow().getRate()).isEqualByComparingTo("0.08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"categorias", "unidades", "acabados", "impuestos"})
    @SignedInAs("capturista")
    void a_clerk_reads_and_has_nothing_to_save(String path) {
        long id = asAdmin(() -> switch (path) {
            case "categorias" -> categories.save(new Category(Samples.code(), "Uno", null)).getId();
            case "unidades" -> units.save(new Unit(Samples.code(), "Uno")).getId();
            case "acabados" -> finishes.save(new Finish(Samples.code(), "Uno", BigDecimal.ONE)).getId();
            default -> rates.save(new TaxRate(Samples.code(), "Uno", "MX", BigDecimal.ZERO, LocalDate.EPOCH)).getId();
        });
        open(path + "/" + id);
        assertThat(test($(Grid.class).single()).size()).isPositive();
        assertThat(field("code", TextField.class).isReadOnly()).isTrue();
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Guardar", "Papelera");
        assertThat($(Button.class).all()).extracting(Button::getText).noneMatch(text -> text.startsWith("Nuev")).contains("Historial");
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
    }

    private <C extends Component> C field(String property, Class<C> type) {
        return $(type).withCondition(c -> property.equals(c.getElement().getAttribute("data-field"))).single();
    }

    private void type(String property, String text) {
        test(field(property, TextField.class)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private <V> void choose(String property, V value) {
        ((HasValue<?, V>) field(property, ComboBox.class)).setValue(value);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }
}
