package dev.vitral.purchasing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.Product;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderPaper;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.PurchaseSamples;
import dev.vitral.purchasing.Receiving;
import dev.vitral.purchasing.Supplier;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ui.ListKeys;
import dev.vitral.shared.ui.PasteRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk orders, receives and orders what runs short. */
@AppTest
@SignedInAs("capturista")
class PurchaseOrdersViewTest extends SpringBrowserlessTest {
    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Receiving receiving;

    @Autowired
    private PurchaseSamples purchases;

    @Autowired
    private Samples samples;

    private <C extends Component> List<C> all(Class<C> type) {
        return $(type).all();
    }

    private <C extends Component> List<C> within(Component root, Class<C> type) {
        return $(type).from(root).all();
    }

    private Button button(String text) {
        return all(Button.class).stream().filter(b -> b.getText().equals(text) && b.isVisible()).findFirst().orElseThrow();
    }

    private <C extends Component> C cell(int row, Class<C> type, String property) {
        return within(all(OrderLineRow.class).get(row - 1), type).stream()
                .filter(field -> property.equals(field.getElement().getAttribute("data-field"))).findFirst().orElseThrow();
    }

    private <C extends Component & HasLabel> C field(Class<C> type, String label) {
        return all(type).stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    private String figure(String name) {
        return all(DescriptionList.Description.class).stream().filter(d -> name.equals(d.getElement().getAttribute("data-figure"))).map(DescriptionList.Description::getText)
                .findFirst().orElse("");
    }

    private void scan(int row, String code) {
        ComboBox<?> product = cell(row, ComboBox.class, "product");
        ComponentUtil.fireEvent(product, new ComboBoxBase.CustomValueSetEvent<>(product, true, code));
    }

    @SuppressWarnings("unchecked")
    private void choose(Supplier supplier) {
        ((ComboBox<OrderChoices.Vendor>) field(ComboBox.class, "Proveedor")).setValue(new OrderChoices.Vendor(supplier.getId(), supplier.getName()));
    }

    private PurchaseOrder newest() {
        return orders.find(orders.list(ListRequest.first(1)).items().getFirst().id()).orElseThrow();
    }

    @Test
    void writes_an_order_with_its_sums_while_the_clerk_types_and_sends_it() {
        Supplier supplier = purchases.supplier();
        Product product = samples.product(Samples.code(), "10.03");
        UI.getCurrent().navigate("ordenes-compra/nuevo");
        choose(supplier);
        scan(1, product.getCode());
        assertThat(cell(1, BigDecimalField.class, "unitCost").getValue()).isEqualByComparingTo("10.03");
        test(cell(1, BigDecimalField.class, "quantity")).setValue(new BigDecimal("3"));
        assertThat(figure("subtotal")).isEqualTo("30.09");
        assertThat(figure("total")).isEqualTo("34.90 MXN");
        test(button("Guardar borrador")).click();
        PurchaseOrder saved = newest();
        assertThat(saved.getSupplier().getId()).isEqualTo(supplier.getId());
        test(button("Enviar")).click();
        test(all(ConfirmDialog.class).getFirst()).confirm();
        assertThat(orders.find(saved.getId()).orElseThrow().getStatus()).isEqualTo(PurchaseOrderStatus.SENT);
        assertThat(cell(1, BigDecimalField.class, "quantity").isReadOnly()).isTrue();
        assertThat(button("Recibir").isVisible()).isTrue();
    }

    @Test
    void writes_an_order_in_another_currency_and_says_its_rate() {
        purchases.rated("CAD", Currency.RateSays.IN_BASE, LocalDate.of(2026, 3, 6), "13.25");
        Product product = samples.product(Samples.code(), "53");
        UI.getCurrent().navigate("ordenes-compra/nuevo");
        choose(purchases.supplier());
        field(DatePicker.class, "Fecha").setValue(LocalDate.of(2026, 3, 6));
        scan(1, product.getCode());
        cell(1, BigDecimalField.class, "quantity").setValue(BigDecimal.TEN);
        assertThat(cell(1, BigDecimalField.class, "unitCost").getValue()).isEqualByComparingTo("53");
        ComboBox<String> currency = currency();
        currency.setValue("CAD");
        assertThat(cell(1, BigDecimalField.class, "unitCost").getValue()).as("a cost in pesos is none in dollars").isNull();
        assertThat(figure("total")).as("10 × 53 ÷ 13.25, with tax").isEqualTo("46.40 CAD");
        assertThat(figure("totalInBase")).isEqualTo("614.80 MXN");
        assertThat(figure("exchangeRate")).contains("1 CAD = 13.25 MXN");
        currency.setValue("MXN");
        assertThat(cell(1, BigDecimalField.class, "unitCost").getValue()).isEqualByComparingTo("53");
        assertThat(figure("totalInBase")).isEmpty();
        field(DatePicker.class, "Fecha").setValue(LocalDate.of(2020, 1, 1));
        currency.setValue("CAD");
        assertThat(currency.isInvalid()).as("no rate by then").isTrue();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> currency() {
        return (ComboBox<String>) field(ComboBox.class, "Moneda");
    }

    @Test
    void says_what_is_missing_and_saves_nothing() {
        long before = orders.count(ListRequest.first(1)).count();
        UI.getCurrent().navigate("ordenes-compra/nuevo");
        scan(1, "NO-HAY");
        assertThat(cell(1, ComboBox.class, "product").isInvalid()).isTrue();
        test(button("Guardar borrador")).click();
        assertThat(field(ComboBox.class, "Proveedor").isInvalid()).isTrue();
        assertThat(cell(1, BigDecimalField.class, "quantity").isInvalid()).isTrue();
        assertThat(orders.count(ListRequest.first(1)).count()).isEqualTo(before);
    }

    @Test
    void takes_rows_out_of_a_spreadsheet_and_names_those_it_does_not_know() {
        Product one = samples.product();
        Product two = samples.product();
        UI.getCurrent().navigate("ordenes-compra/nuevo");
        choose(purchases.supplier());
        ListKeys.paste(all(OrderLines.class).getFirst(), one.getCode() + "\t1,200\t$3.50\nNO-HAY\t1\n" + two.getCode() + "\t2.5\n");
        assertThat(all(Notification.class)).anyMatch(told -> told.getElement().getTextRecursively().contains("NO-HAY"));
        assertThat(all(OrderLineRow.class)).hasSize(2);
        assertThat(figure("subtotal")).isEqualTo("4,450.00");
        assertThat(PasteRows.number(List.of("A", "9".repeat(5_000)), 1)).isEmpty();
    }

    @Test
    void receives_what_came_shows_the_drift_and_takes_it_back() {
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"), purchases.line("4", "5"));
        UI.getCurrent().navigate("ordenes-compra/" + order.getId());
        test(button("Recibir")).click();
        ReceiveDialog dialog = all(ReceiveDialog.class).getFirst();
        BigDecimalField quantity = within(dialog, BigDecimalField.class).get(0);
        BigDecimalField cost = within(dialog, BigDecimalField.class).get(1);
        assertThat(quantity.getValue()).isEqualByComparingTo("10");
        cost.setValue(new BigDecimal("22"));
        assertThat(cost.getHelperText()).isEqualTo("Pedido a 20.00: +10\u00a0%");
        quantity.setValue(new BigDecimal("11"));
        within(dialog, Button.class).stream().filter(b -> b.getText().equals("Recibir")).findFirst().ifPresent(b -> test(b).click());
        assertThat(dialog.getElement().getTextRecursively()).contains("faltan 10");
        quantity.setValue(new BigDecimal("6"));
        within(dialog, Button.class).stream().filter(b -> b.getText().equals("Recibir")).findFirst().ifPresent(b -> test(b).click());
        assertThat(orders.find(order.getId()).orElseThrow().getStatus()).isEqualTo(PurchaseOrderStatus.PARTLY_RECEIVED);
        assertThat(all(ReceiptsPart.class).getFirst().getElement().getTextRecursively()).contains("REC-", "6 pza a 22.00");
        test(button("Revertir")).click();
        ConfirmDialog ask = all(ConfirmDialog.class).getFirst();
        within(ask, TextArea.class).getFirst().setValue("Era de otro pedido");
        test(ask).confirm();
        assertThat(orders.find(order.getId()).orElseThrow().getStatus()).isEqualTo(PurchaseOrderStatus.SENT);
    }

    @Test
    void makes_orders_of_what_runs_short_from_the_suppliers_ticked() {
        Supplier supplier = purchases.supplier();
        purchases.wanted(supplier, "10", "25");
        purchases.wanted(null, "10", "25");
        UI.getCurrent().navigate("bajo-minimo", QueryParameters.of("supplierId", String.valueOf(supplier.getId())));
        test(button("Hacer órdenes de compra")).click();
        LowStockDialog dialog = all(LowStockDialog.class).getFirst();
        assertThat(dialog.getElement().getTextRecursively()).contains("productos sin proveedor");
        within(dialog, Checkbox.class).stream().filter(box -> !box.getLabel().startsWith(supplier.getName())).forEach(box -> box.setValue(false));
        within(dialog, Button.class).stream().filter(b -> b.getText().equals("Hacer órdenes de compra")).findFirst().ifPresent(b -> test(b).click());
        assertThat(orders.list(ListRequest.first(5).where(Map.of("supplierId", String.valueOf(supplier.getId())))).items()).singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(PurchaseOrderStatus.DRAFT));
    }

    @Test
    void shows_how_suppliers_keep_their_word() {
        UI.getCurrent().navigate("desempeno-proveedores");
        assertThat(all(Grid.class)).isNotEmpty();
        Supplier supplier = purchases.supplier();
        UI.getCurrent().navigate("proveedores/" + supplier.getId());
        assertThat(within(UI.getCurrent(), SupplierRecord.class)).as("hidden while nothing was promised").isEmpty();
    }

    @Test
    void writes_a_mail_address_that_no_text_can_break_out_of() {
        assertThat(OrderPaperMenu.address(new PurchaseOrderPaper.Mail("a@b.mx", "OC & más?", "uno\ndos")))
                .isEqualTo("mailto:a%40b.mx?subject=OC%20%26%20m%C3%A1s%3F&body=uno%0D%0Ados");
    }
}
