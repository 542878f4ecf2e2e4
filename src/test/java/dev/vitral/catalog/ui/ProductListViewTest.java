package dev.vitral.catalog.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.CellFocusEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ui.ColumnPlace;
import dev.vitral.shared.ui.ListKeys;
import dev.vitral.shared.ui.ListMemory;
import dev.vitral.shared.ui.ListView;
import dev.vitral.shared.ui.ListViews;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a list does for who sits in it all day; the product list stands for all. */
@AppTest
@SignedInAs("gerente")
class ProductListViewTest extends SpringBrowserlessTest {
    private static final String LIST = "product";

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    ListViews views;

    @AfterEach
    void leave_the_list_as_it_was() {
        views.remember(LIST, ListMemory.NONE);
    }

    @Test
    void opens_a_saved_view_by_its_link_with_its_columns_and_filters() {
        Product product = samples.product();
        ListView view = views.save(LIST, new ListView(0, 0, Samples.code(), "", null, true, "code=" + product.getCode() + "&sort=-price",
                List.of(new ColumnPlace("price", true, ""), new ColumnPlace("code", true, "200px"), new ColumnPlace("kind", false, ""))));
        open("productos?vista=" + view.id());
        assertThat(rows()).extracting(ProductRow::code).containsExactly(product.getCode());
        assertThat(grid().getColumns().stream().map(Grid.Column::getKey).limit(2)).containsExactly("price", "code");
        assertThat(grid().getColumnByKey("code").getWidth()).isEqualTo("200px");
        assertThat(grid().getColumnByKey("kind").isVisible()).isFalse();
        assertThat(chips()).containsExactly("Código: empieza con " + product.getCode());
    }

    @Test
    void says_so_when_the_view_of_a_link_is_not_to_be_had() {
        open("productos?vista=999999");
        assertThat($(Notification.class).single().getElement().getTextRecursively()).contains("no está compartida con usted");
        assertThat(rows()).isNotNull();
    }

    @Test
    void begins_with_the_view_chosen_for_it_and_keeps_the_columns_as_they_were_left() {
        Product product = samples.product();
        ListView view = views.save(LIST, new ListView(0, 0, Samples.code(), "", null, true, "code=" + product.getCode(), List.of()));
        views.remember(LIST, new ListMemory(List.of(new ColumnPlace("barcode", true, "")), 0, view.id()));
        open("productos");
        assertThat(rows()).extracting(ProductRow::code).containsExactly(product.getCode());
        assertThat(grid().getColumnByKey("barcode").isVisible()).isTrue();
        assertThat(grid().getColumns().getFirst().getKey()).isEqualTo("barcode");
    }

    @Test
    void takes_a_filter_away_by_one_click() {
        Product product = samples.product();
        open("productos?code=" + product.getCode() + "&kind=GLASS");
        assertThat(rows()).isEmpty();
        assertThat(chips()).hasSize(2);
        test($(Button.class).withCondition(b -> "Quitar filtro: Tipo: Vidrio".equals(b.getElement().getAttribute("aria-label"))).single()).click();
        assertThat(rows()).extracting(ProductRow::code).containsExactly(product.getCode());
    }

    @Test
    void opens_at_once_the_product_whose_barcode_is_scanned() {
        Product product = samples.product();
        asAdmin(() -> {
            Product scanned = catalog.find(product.getId()).orElseThrow();
            scanned.setBarcode("75" + product.getCode());
            return catalog.save(scanned);
        });
        open("productos");
        ListKeys.enter(list(), "75" + product.getCode());
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("productos/" + product.getId());
    }

    @Test
    void copies_the_cell_or_the_marked_rows_as_a_spreadsheet_takes_them() {
        Product product = samples.product(Samples.code(), "1234.5");
        open("productos?code=" + product.getCode());
        focus(0, "price");
        assertThat(screenKey("copy")).isEqualTo("1790.03");
        screenKey("mark");
        assertThat(screenKey("copy").split("\t")).startsWith(product.getCode(), product.getDescription()).contains("1790.03");
    }

    @Test
    void edits_a_cell_in_its_place() {
        Product product = samples.product();
        open("productos?code=" + product.getCode());
        focus(0, "cost");
        screenKey("edit");
        field("cost").setValue(new BigDecimal("80"));
        saveRow();
        assertThat(find(product).getPrice()).isEqualByComparingTo("116");
        assertThat(grid().getEditor().isOpen()).isFalse();
        press("Deshacer");
        assertThat(find(product).getPrice()).isEqualByComparingTo("145");
    }

    @Test
    void tells_at_the_cell_what_is_wrong_and_stays_there() {
        Product product = samples.product();
        open("productos?code=" + product.getCode());
        focus(0, "cost");
        screenKey("edit");
        field("cost").setValue(new BigDecimal("-1"));
        saveRow();
        assertThat(field("cost").isInvalid()).isTrue();
        assertThat(grid().getEditor().isOpen()).isTrue();
        assertThat(find(product).getCost()).isEqualByComparingTo("100");
    }

    @Test
    void shows_both_versions_when_another_saved_the_row_first() {
        Product product = samples.product();
        open("productos?code=" + product.getCode());
        focus(0, "cost");
        screenKey("edit");
        asAdmin(() -> {
            Product theirs = catalog.find(product.getId()).orElseThrow();
            theirs.setCost(new BigDecimal("70"));
            return catalog.save(theirs);
        });
        field("cost").setValue(new BigDecimal("80"));
        saveRow();
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("70", "80");
        press("Quedarme con lo mío");
        assertThat(find(product).getCost()).isEqualByComparingTo("80");
    }

    private void saveRow() {
        ListKeys.saveRow(list());
        roundTrip();
    }

    private Component list() {
        return $(Component.class).withCondition(c -> c.hasClassName("list-screen")).single();
    }

    private String screenKey(String key) {
        return ListKeys.press(list(), key);
    }

    private void focus(int row, String column) {
        Grid<ProductRow> grid = grid();
        ProductRow item = test(grid).getRow(row);
        ComponentUtil.fireEvent(grid, new CellFocusEvent<>(
                grid, true, grid.getDataCommunicator().getKeyMapper().key(item), grid.getColumnByKey(column).getElement().getProperty("_flowId"), "body"));
    }

    private List<String> chips() {
        return $(Button.class).withCondition(b -> b.getParent().map(p -> p.getElement().getClassList().contains("filter-chip")).orElse(false) && !b.getText().isEmpty())
                .all().stream().map(Button::getText).toList();
    }

    private BigDecimalField field(String column) {
        return (BigDecimalField) grid().getColumnByKey(column).getEditorComponent();
    }

    private void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        roundTrip();
    }

    private Product find(Product product) {
        return asAdmin(() -> catalog.find(product.getId()).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private Grid<ProductRow> grid() {
        return $(Grid.class).single();
    }

    private List<ProductRow> rows() {
        return java.util.stream.IntStream.range(0, test(grid()).size()).mapToObj(i -> (ProductRow) test(grid()).getRow(i)).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }
}
