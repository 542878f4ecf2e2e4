package dev.vitral.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The main job end to end, as a clerk and an administrator do it in the browser: receive, quote, print, and see who changed what. */
class StoryE2e {
    @Test
    void a_clerk_receives_stock_and_quotes_a_window_and_an_admin_sees_every_change() throws Exception {
        try (Server server = Server.fresh("story"); Browser browser = new Browser()) {
            tell(server, browser);
        }
    }

    static void tell(Server server, Browser browser) throws Exception {
        Page clerk = browser.visit(1440, 900);
        Browser.signIn(clerk, server, "capturista");
        receive(clerk, server);
        String quotation = quote(clerk, server);
        print(clerk);
        look(browser, server, quotation);
    }

    private static void receive(Page page, Server server) {
        page.navigate(server.url("/movimientos/nuevo"));
        Browser.pick(page, "[data-field=productCode]", "P3-RIE");
        assertThat(page.locator(".movement-known")).containsText("Hay");
        Browser.type(page, "[data-field=quantity]", "10");
        button(page, "Registrar").click();
        assertThat(page.getByText("Registrado: P3-RIE")).isVisible();
    }

    private static String quote(Page page, Server server) {
        page.navigate(server.url("/cotizaciones/nuevo"));
        Browser.pick(page, ".window-template", "COR3-XO");
        Browser.pick(page, ".window-glass", "V6C");
        Browser.pick(page, ".window-colour", "Natural");
        Browser.type(page, ".window-widthMm", "1500");
        Browser.type(page, ".window-heightMm", "1200");
        Browser.type(page, ".window-quantity", "2");
        assertThat(page.getByText("7,958.53")).isVisible();
        assertThat(page.locator(".record svg").filter(new Locator.FilterOptions().setHasText("1500")).first()).isVisible();
        button(page, "Guardar borrador").click();
        page.waitForURL(url -> url.matches(".*/cotizaciones/\\d+.*"));
        assertThat(page.locator(".record-code")).containsText("COT-");
        return page.url();
    }

    private static void print(Page page) throws Exception {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("PDF")).first().click();
        Download paper = page.waitForDownload(() -> page.locator("a.menu-link").getByText("En español", new Locator.GetByTextOptions().setExact(true)).click());
        byte[] bytes = Files.readAllBytes(paper.path());
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(paper.suggestedFilename()).startsWith("COT-").endsWith(".pdf");
    }

    private static void look(Browser browser, Server server, String quotation) {
        Page admin = browser.visit(1440, 900);
        Browser.signIn(admin, server, "admin");
        admin.navigate(quotation);
        button(admin, "Historial").click();
        assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("capturista");
        assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("7,958.53");
        admin.keyboard().press("Escape");
        admin.navigate(server.url("/productos?q=P3-RIE"));
        admin.getByText("P3-RIE").first().click();
        button(admin, "Historial").click();
        assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("gerente");
        assertThat(admin.getByRole(AriaRole.DIALOG)).containsText("1.5");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }
}
