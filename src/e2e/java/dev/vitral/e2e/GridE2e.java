package dev.vitral.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list does by mouse, key, scanner and clipboard in a real browser. */
class GridE2e {
    @Test
    void a_list_is_found_again_by_link_scanned_into_copied_from_and_edited_in_its_rows() throws Exception {
        try (Server server = Server.fresh("grid"); Browser browser = new Browser()) {
            tell(server, browser);
        }
    }

    static void tell(Server server, Browser browser) {
        Page manager = browser.visit(1440, 900);
        Browser.signIn(manager, server, "gerente");
        String view = saveView(manager, server);
        Page clerk = browser.visit(1440, 900);
        clerk.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Browser.signIn(clerk, server, "capturista");
        openView(clerk, view);
        scan(clerk, server);
        edit(clerk, server);
        copy(clerk, server);
    }

    private static String saveView(Page page, Server server) {
        page.navigate(server.url("/productos?kind=GLASS&sort=-price"));
        menu(page, "Guardar como vista…");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nombre de la vista").fill("Vidrios caros");
        dialog.locator("vaadin-select").click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText("Todos")).click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar")).click();
        page.waitForURL(url -> url.contains("vista="));
        return server.url("/productos?vista=" + page.url().replaceAll(".*vista=(\\d+).*", "$1"));
    }

    private static void openView(Page page, String view) {
        page.navigate(view);
        assertThat(page.locator(".views-name")).hasText("Vidrios caros");
        assertThat(page.locator(".filter-chip").filter(new Locator.FilterOptions().setHasText("Tipo: Vidrio"))).isVisible();
        assertThat(page.getByText("P3-RIE")).hasCount(0);
    }

    private static void scan(Page page, Server server) {
        page.navigate(server.url("/proveedores"));
        assertThat(page.locator("h1")).hasText("Proveedores");
        page.navigate(server.url("/productos"));
        assertThat(page.getByText("C-CUN").first()).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("P3-RIE");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/productos/\\d+.*"));
        assertThat(page.locator(".record-code")).hasText("P3-RIE");
    }

    private static void edit(Page page, Server server) {
        page.navigate(server.url("/productos?code=C-FEL"));
        Locator cost = numbers(page).nth(1);
        cost.click();
        page.keyboard().press("F2");
        Locator field = page.locator("vaadin-grid .row-field[data-field=cost] input");
        assertThat(field).isVisible();
        field.fill("2.5");
        page.keyboard().press("Enter");
        assertThat(numbers(page).nth(1)).hasText("2.50");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deshacer")).click();
        assertThat(numbers(page).nth(1)).hasText("1.50");
    }

    private static void copy(Page page, Server server) {
        page.navigate(server.url("/productos?code=H-KCB"));
        numbers(page).nth(1).click();
        page.keyboard().press("Control+c");
        assertThat(page.getByText("Copiado", new Page.GetByTextOptions().setExact(true))).isVisible();
        page.keyboard().press(" ");
        assertThat(page.locator(".list-marks")).containsText("1 seleccionados");
        page.keyboard().press("Control+c");
        assertThat(page.getByText("Copiado: 1 renglones")).isVisible();
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied.split("\t")).startsWith("H-KCB").contains("1232.50");
    }

    /** Cells of numbers of the rows: on hand, cost, price. */
    private static Locator numbers(Page page) {
        return page.locator("vaadin-grid-cell-content .cell-number");
    }

    private static void menu(Page page, String item) {
        page.locator(".views-menu vaadin-menu-bar-button").first().click();
        page.locator("vaadin-menu-bar-item").filter(new Locator.FilterOptions().setHasText(item)).click();
    }
}
