package dev.vitral.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution's Chromium, driven by Playwright; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")));

    private static Path executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: apt-get install chromium"));
    }

    /** A fresh visitor at that width, Spanish first. */
    Page visit(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("es-MX")
                .setTimezoneId("America/Mexico_City")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** Signs in on the form. */
    static void signIn(Page page, Server server, String user) {
        page.navigate(server.url("/login"));
        page.getByLabel("Usuario").first().fill(user);
        page.locator("input[type=password]").first().fill("Vitral-demo-2026");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Picks what a combo box offers for the text. */
    static void pick(Page page, String field, String text) {
        Locator input = page.locator(field + " input").first();
        input.click();
        input.fill(text);
        page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(text)).first().click();
    }

    /** Types over a field and leaves it. */
    static void type(Page page, String field, String text) {
        Locator input = page.locator(field + " input").first();
        input.fill(text);
        input.press("Tab");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
