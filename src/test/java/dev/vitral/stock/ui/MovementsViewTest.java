package dev.vitral.stock.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class MovementsViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockQueries queries;

    @Test
    void posts_a_receipt_and_asks_for_the_next_product() {
        Product product = samples.product();
        UI.getCurrent().navigate("movimientos/nuevo");
        choose(product);
        assertThat(decimal("unitCost").getValue()).as("the product's cost is offered").isEqualByComparingTo("100");
        test(decimal("quantity")).setValue(new BigDecimal("10"));
        press("Registrar");

        assertThat(onHand(product)).isEqualByComparingTo("10");
        assertThat(field("productCode", ComboBox.class).getValue()).isNull();
        assertThat(decimal("quantity").getValue()).isNull();
    }

    @Test
    void tells_at_the_quantity_what_there_is_when_it_is_not_enough() {
        Product product = stocked("12");
        UI.getCurrent().navigate("movimientos/nuevo");
        type(MovementType.ISSUE);
        choose(product);
        test(decimal("quantity")).setValue(new BigDecimal("15"));
        press("Registrar");

        assertThat(decimal("quantity").isInvalid()).isTrue();
        assertThat(decimal("quantity").getErrorMessage()).isEqualTo("No alcanza: hay 12, pides 15.");
        assertThat(onHand(product)).isEqualByComparingTo("12");
    }

    @Test
    void asks_for_the_reason_of_an_adjustment() {
        Product product = stocked("3");
        UI.getCurrent().navigate("movimientos/nuevo");
        type(MovementType.ADJUSTMENT_OUT);
        choose(product);
        test(decimal("quantity")).setValue(BigDecimal.ONE);
        press("Registrar");

        assertThat(field("reason", TextField.class).getErrorMessage()).isEqualTo("Falta el motivo.");
    }

    @Test
    void reverses_a_movement_for_a_reason_and_shows_the_reversal() {
        Product product = stocked("7");
        long movement = kardex(product).getFirst().id();
        UI.getCurrent().navigate("movimientos/" + movement);
        press("Revertir");
        $(TextField.class).all().stream()
                .filter(f -> f.getLabel() != null && f.getLabel().equals("Motivo"))
                .findFirst()
                .ifPresent(reason -> reason.setValue("se capturó dos veces"));
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(onHand(product)).isEqualByComparingTo("0");
        assertThat(kardex(product)).hasSize(2).last().extracting(MovementRow::reversesId).isEqualTo(movement);
    }

    @Test
    @SuppressWarnings("unchecked")
    void shows_the_card_of_one_product_only() {
        Product product = stocked("7");
        stocked("9");
        UI.getCurrent().navigate("kardex/" + product.getId());
        Grid<MovementRow> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).balanceQuantity()).isEqualByComparingTo("7");
        assertThat($(Span.class).withClassName("kardex-facts").single().getText()).contains(product.getCode()).contains("costo promedio 10.00");
    }

    private Product stocked(String quantity) {
        Product product = samples.product();
        ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, new BigDecimal(quantity), BigDecimal.TEN, null, null, null));
        return product;
    }

    private List<MovementRow> kardex(Product product) {
        return queries.kardex(product.getId(), null, null, null, 50).items();
    }

    private BigDecimal onHand(Product product) {
        return asClerk(() -> queries.level(product.getId()).orElseThrow().getOnHand());
    }

    @SuppressWarnings("unchecked")
    private void choose(Product product) {
        ProductRow row = catalog.list(ListRequest.first(1).matching(product.getCode())).items().getFirst();
        ((ComboBox<ProductRow>) field("productCode", ComboBox.class)).setValue(row);
    }

    @SuppressWarnings("unchecked")
    private void type(MovementType type) {
        ((ComboBox<MovementType>) field("type", ComboBox.class)).setValue(type);
    }

    private BigDecimalField decimal(String property) {
        return field(property, BigDecimalField.class);
    }

    private <C extends Component> C field(String property, Class<C> type) {
        return type.cast($(type).all().stream().filter(c -> property.equals(attribute(c))).findFirst().orElseThrow());
    }

    private static @Nullable String attribute(Component component) {
        return component.getElement().getAttribute("data-field");
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
