package dev.vitral.catalog.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ui.ListKeys;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done to many rows at once: seen before, told after, undone whole. */
@AppTest
@SignedInAs("gerente")
class ProductBulkViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogData data;

    @Test
    void deactivates_all_that_match_and_undoes_it_whole() {
        String mark = Samples.code();
        List<Product> products = IntStream.range(0, 3).mapToObj(i -> samples.product(mark + "-" + i, "100")).toList();
        asAdmin(() -> {
            Product idle = catalog.find(products.getFirst().getId()).orElseThrow();
            idle.setActive(false);
            return catalog.save(idle);
        });
        open(mark);
        ListKeys.press(list(), "all");
        choose("Desactivar");
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("Se desactivarán 3 productos", mark + "-0");
        press("Desactivar");
        assertThat(told()).contains("Cambiados: 2. Ya estaban así: 1. No se pudo: 0.");
        assertThat(products).noneMatch(this::isActive);

        press("Deshacer");
        await().untilAsserted(() -> assertThat(products.stream().map(this::isActive).toList()).containsExactly(false, true, true));
    }

    @Test
    void changes_the_category_of_the_marked_rows_alone() {
        String mark = Samples.code();
        Product first = samples.product(mark + "-0", "100");
        Product second = samples.product(mark + "-1", "100");
        Category other = asAdmin(() -> data.save(new Category("C" + mark.replace("-", ""), "Otra " + mark, null)));
        open(mark);
        ListKeys.mark(list(), 0);
        choose("Cambiar categoría");
        category(other);
        press("Cambiar categoría");
        assertThat(find(first).getCategory().getCode()).isEqualTo(other.getCode());
        assertThat(find(second).getCategory().getCode()).isEqualTo("TEST");
    }

    @Test
    void goes_on_in_the_background_with_more_rows_than_one_waits_for() {
        String mark = Samples.code();
        IntStream.range(0, 501).forEach(i -> samples.product(mark + "-" + i, "100"));
        open(mark);
        ListKeys.press(list(), "all");
        choose("Desactivar");
        press("Desactivar");
        assertThat(told()).contains("Sigue en segundo plano");
        await().atMost(java.time.Duration.ofSeconds(60)).untilAsserted(() -> assertThat(asAdmin(() -> catalog.findByCode(mark + "-500").orElseThrow().isActive())).isFalse());
    }

    @Test
    @SignedInAs("capturista")
    void offers_clerks_no_bulk_change() {
        open(samples.product().getCode());
        ListKeys.press(list(), "all");
        assertThat(marksMenu().getItems()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void category(Category other) {
        ((ComboBox<Category>) (ComboBox<?>) $(ComboBox.class).withCondition(c -> c.getParent().orElseThrow() instanceof Dialog).single()).setValue(other);
    }

    private Component list() {
        return $(Component.class).withCondition(c -> c.hasClassName("list-screen")).single();
    }

    private MenuBar marksMenu() {
        return (MenuBar) $(Component.class).withCondition(c -> c.hasClassName("list-marks")).single().getChildren().filter(MenuBar.class::isInstance).findFirst().orElseThrow();
    }

    private void choose(String action) {
        MenuItem item = marksMenu().getItems().stream().filter(it -> it.getText().equals(action)).findFirst().orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        roundTrip();
    }

    private String told() {
        return String.join(" ", $(Notification.class).all().stream().map(n -> n.getElement().getTextRecursively()).toList());
    }

    private void open(String code) {
        UI.getCurrent().navigate("productos", QueryParameters.of("code", code));
        roundTrip();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private boolean isActive(Product product) {
        return find(product).isActive();
    }

    private Product find(Product product) {
        return asAdmin(() -> catalog.find(product.getId()).orElseThrow());
    }
}
