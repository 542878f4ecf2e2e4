package dev.vitral.stock.ui;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.OnHand;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockRow;
import dev.vitral.stock.Warehouse;
import dev.vitral.stock.Warehouses;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class TransfersViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockOnHand stock;

    @Autowired
    Warehouses warehouses;

    Warehouse north;
    Product product;

    @BeforeEach
    void stockAndAWarehouse() {
        north = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Bodega norte " + Samples.code())));
        product = samples.product();
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TEN, BigDecimal.ONE, null, null, null)));
    }

    @Test
    void moves_what_was_typed_and_shows_the_document() {
        UI.getCurrent().navigate("traspasos/nuevo");
        fill("4");
        assertThat($(BigDecimalField.class).single().getHelperText()).startsWith("Hay 10");
        press("Traspasar");
        assertThat(asClerk(() -> stock.in(product.getId(), north.getCode()))).isEqualByComparingTo("4");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).matches("traspasos/\\d+");
    }

    @Test
    void tells_at_the_line_what_there_is_when_it_is_not_enough() {
        UI.getCurrent().navigate("traspasos/nuevo");
        fill("11");
        press("Traspasar");
        BigDecimalField quantity = $(BigDecimalField.class).single();
        assertThat(quantity.isInvalid()).isTrue();
        assertThat(quantity.getErrorMessage()).isEqualTo("No alcanza: hay 10, pides 11.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void shows_what_there_is_in_the_warehouse_chosen_and_of_a_product_in_each() {
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TWO, BigDecimal.ONE, null, null, null,
                north.getCode(), null)));
        UI.getCurrent().navigate("existencias", QueryParameters.of("warehouse", north.getCode()));
        Grid<StockRow> list = $(Grid.class).single();
        assertThat(test(list).size()).isEqualTo(1);
        assertThat(test(list).getRow(0).onHand()).isEqualByComparingTo("2");
        UI.getCurrent().navigate("existencias/" + product.getId());
        Grid<OnHand> places = $(Grid.class).all().getLast();
        assertThat(test(places).size()).isEqualTo(2);
    }

    @Test
    @SignedInAs("gerente")
    void keeps_a_warehouse_with_its_locations() {
        UI.getCurrent().navigate("almacenes/nuevo");
        String code = Samples.code();
        test(textField("Código")).setValue(code);
        test(textField("Nombre")).setValue("Taller");
        $(TextArea.class).all().stream().filter(a -> "locations".equals(a.getElement().getAttribute("data-field"))).findFirst().orElseThrow()
                .setValue("A-01 Anaquel izquierdo\n\nB-02");
        press("Guardar");
        Warehouse saved = asAdmin(() -> warehouses.find(warehouses.list(ListRequest.first(1).where(Map.of("code", code))).items().getFirst().id()).orElseThrow());
        assertThat(saved.getLocations()).extracting(l -> l.getCode() + "=" + l.getName()).containsExactly("A-01=Anaquel izquierdo", "B-02=null");
    }

    private TextField textField(String label) {
        return $(TextField.class).all().stream().filter(f -> label.equals(f.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void fill(String quantity) {
        ComboBox<Warehouse> to = (ComboBox<Warehouse>) $(ComboBox.class).all().stream().filter(c -> "A".equals(c.getLabel())).findFirst().orElseThrow();
        to.setValue(north);
        ProductRow row = catalog.list(ListRequest.first(1).matching(product.getCode())).items().getFirst();
        ((ComboBox<ProductRow>) $(ComboBox.class).all().stream().filter(c -> c.getLabel() == null).findFirst().orElseThrow()).setValue(row);
        test($(BigDecimalField.class).single()).setValue(new BigDecimal(quantity));
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
