package dev.vitral.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the pictures of the README: {@code Screenshots FOLDER [PORT]} opens each screen of the demo shop at 1440, 768 and 390 wide, on a fresh installation or
 * on the one that runs at PORT.
 */
final class Screenshots {
    private static final Map<Integer, Integer> SIZES = Map.of(1440, 900, 768, 1024, 390, 844);

    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("home", "/");
        screens.put("products", "/productos");
        screens.put("product", "/productos/1");
        screens.put("suppliers", "/proveedores");
        screens.put("customers", "/clientes/1");
        screens.put("movements", "/movimientos");
        screens.put("movement-new", "/movimientos/nuevo");
        screens.put("kardex", "/kardex/1");
        screens.put("quotations", "/cotizaciones");
        screens.put("quotation", "/cotizaciones/1");
        screens.put("templates", "/plantillas/1");
        try (Server server = arguments.length > 1 ? Server.running(Integer.parseInt(arguments[1])) : Server.fresh("screenshots");
                Browser browser = new Browser()) {
            for (Map.Entry<Integer, Integer> size : SIZES.entrySet()) {
                Page page = browser.visit(size.getKey(), size.getValue());
                page.navigate(server.url("/login"));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                shoot(page, folder, "login", size.getKey());
                Browser.signIn(page, server, "gerente");
                for (Map.Entry<String, String> screen : screens.entrySet()) {
                    page.navigate(server.url(screen.getValue()));
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
                    shoot(page, folder, screen.getKey(), size.getKey());
                }
            }
        }
    }

    private static void shoot(Page page, Path folder, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + width + ".png")));
    }
}
