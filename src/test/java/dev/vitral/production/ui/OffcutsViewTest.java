package dev.vitral.production.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.production.OffcutRow;
import dev.vitral.production.OffcutSize;
import dev.vitral.production.OffcutState;
import dev.vitral.production.Offcuts;
import dev.vitral.production.WorkSamples;
import dev.vitral.shared.ListRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class OffcutsViewTest extends SpringBrowserlessTest {
    @Autowired
    WorkSamples work;

    @Autowired
    Offcuts offcuts;

    @Autowired
    Catalog catalog;

    @Test
    @SuppressWarnings("unchecked")
    void takes_in_one_that_was_found_and_says_at_the_field_what_is_wrong() {
        Product glass = work.glass("5", null);
        UI.getCurrent().navigate("retazos/nuevo");
        assertThat(field(BigDecimalField.class, "widthMm").isVisible()).as("first the product").isFalse();
        ProductRow row = asClerk(() -> catalog.list(ListRequest.first(1).where(Map.of("code", "=" + glass.getCode())))).items().getFirst();
        ((ComboBox<ProductRow>) field(ComboBox.class, "product")).setValue(row);
        assertThat(field(BigDecimalField.class, "lengthMm").isVisible()).isFalse();
        field(BigDecimalField.class, "widthMm").setValue(BigDecimal.valueOf(1000));
        press("Guardar");
        assertThat(field(BigDecimalField.class, "heightMm").isInvalid()).isTrue();
        assertThat(field(BigDecimalField.class, "heightMm").getErrorMessage()).contains("milímetros");
        field(BigDecimalField.class, "heightMm").setValue(BigDecimal.valueOf(500));
        field(TextField.class, "place").setValue("R3");
        press("Guardar");
        assertThat(of(glass)).singleElement().satisfies(it -> assertThat(it.place()).isEqualTo("R3"));
        assertThat(text()).contains(of(glass).getFirst().code()).contains("Disponible").contains("Registrado a mano");
    }

    @Test
    void corrects_its_size_and_throws_it_away_for_a_reason() {
        Product glass = work.glass("5", null);
        OffcutRow found = asClerk(() -> offcuts.add(new Offcuts.Found(
                glass.getCode(), null, new OffcutSize(null, BigDecimal.valueOf(1000), BigDecimal.valueOf(500)), null, null, false)));
        UI.getCurrent().navigate("retazos/" + found.id());
        field(BigDecimalField.class, "widthMm").setValue(BigDecimal.valueOf(800));
        press("Guardar");
        assertThat(of(glass).getFirst().quantity()).isEqualByComparingTo("0.4");
        press("Dar de baja");
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        TextField reason = (TextField) dialog.getChildren().filter(TextField.class::isInstance).findFirst().orElseThrow();
        reason.setValue("roto");
        com.vaadin.flow.component.ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        assertThat(of(glass).getFirst().state()).isEqualTo(OffcutState.SCRAPPED);
        assertThat(text()).contains("De baja").contains("roto");
        assertThat($(Button.class).all()).noneMatch(it -> it.isVisible() && "Dar de baja".equals(it.getText()));
    }

    private List<OffcutRow> of(Product product) {
        return asClerk(() -> offcuts.list(ListRequest.first(10).where(Map.of("productCode", product.getCode())))).items();
    }

    private String text() {
        return $(OffcutPanel.class).single().getElement().getTextRecursively();
    }

    private void press(String caption) {
        $(Button.class).all().stream().filter(it -> caption.equals(it.getText()) && it.isVisible()).findFirst().orElseThrow().click();
    }

    private <C extends com.vaadin.flow.component.Component> C field(Class<C> type, String property) {
        return descendants($(OffcutPanel.class).single()).filter(it -> property.equals(it.getElement().getAttribute("data-field"))).map(type::cast).findFirst().orElseThrow();
    }

    private static java.util.stream.Stream<com.vaadin.flow.component.Component> descendants(com.vaadin.flow.component.Component of) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(of), of.getChildren().flatMap(OffcutsViewTest::descendants));
    }
}
