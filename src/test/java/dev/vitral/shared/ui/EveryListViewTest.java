package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.shared.ListPage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one list of the product can do, all can (UI-1, UI-11, UI-12). */
@AppTest
@SignedInAs("admin")
class EveryListViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Test
    void has_views_and_columns_to_choose_widen_and_move_and_marks_rows() {
        for (String address : lists()) {
            open(address);
            Grid<?> grid = opened().grid();
            assertThat(grid.isColumnReorderingAllowed()).as(address).isTrue();
            assertThat(grid.getColumns()).as(address).allMatch(Grid.Column::isResizable);
            assertThat($(ViewsMenu.class, opened()).all()).as(address).hasSize(1);
            opened().pressed("all");
            ListPage.Total total = count(opened());
            assertThat(opened().shown().marked() != null).as(address + " marks").isEqualTo(total.count() > 0);
        }
    }

    @Test
    void is_taken_along_as_it_is_shown() {
        samples.product();
        for (String address : lists()) {
            open(address);
            ListScreen<?> list = opened();
            MenuBar export = $(MenuBar.class, list).all().stream().filter(bar -> titled(bar, "Exportar")).findFirst().orElseThrow(() -> new AssertionError("no export at " + address));
            new MenuBarTester<>(export).clickItem(0, 1);
            Anchor link = $(Anchor.class).all().stream().filter(a -> a.getElement().hasAttribute("hidden")).findFirst().orElseThrow(() -> new AssertionError("no file at " + address));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new AnchorTester(link).download(file);
            List<List<String>> rows = csv(file.toString(StandardCharsets.UTF_8));
            assertThat(rows.getFirst()).as(address).hasSizeGreaterThanOrEqualTo(Math.min(2, list.shown().columns().size()));
            assertThat(rows).as(address).hasSize((int) count(list).count() + 1);
        }
    }

    private static <R> ListPage.Total count(ListScreen<R> list) {
        return list.shown().source().total(list.shown().request());
    }

    private ListScreen<?> opened() {
        return $(ListScreen.class).all().getFirst();
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    /** The addresses of the lists. */
    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (!route.getTemplate().matches(".*/:[a-z]+/.*|login|bare")) {
                String address = route.getTemplate().replaceAll("/?:.*", "");
                open(address);
                if ($(ListScreen.class).exists()) {
                    lists.add(address);
                }
            }
        }
        assertThat(lists).hasSizeGreaterThan(20).contains("productos", "conteos", "cierre-de-dia", "bajo-minimo", "ordenes-trabajo");
        return lists;
    }

    private static boolean titled(MenuBar bar, String title) {
        List<MenuItem> items = bar.getItems();
        return !items.isEmpty() && items.getFirst().getElement().getTextRecursively().contains(title);
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                row.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                row.add(field.toString());
                field.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
