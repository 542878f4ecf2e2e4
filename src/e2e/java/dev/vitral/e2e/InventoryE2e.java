package dev.vitral.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a workshop does with its stock in a week, each by the people whose work it is: order and receive, count, import, change prices, close the day. */
class InventoryE2e {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern WHOLE = Pattern.compile("[\\d,]+(\\.\\d+)?");

    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        begin(Server.fresh("inventory"), new Browser());
    }

    static void begin(Server started, Browser opened) {
        server = started;
        browser = opened;
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void a_clerk_orders_ten_receives_four_and_the_stock_rises_by_four() {
        Page clerk = visitor("capturista", 1440);
        BigDecimal before = onHand(clerk, "C-CUN");
        clerk.navigate(server.url("/ordenes-compra/nuevo"));
        Browser.pick(clerk, "[data-field=supplierId]", "Herrajes Peña");
        Browser.pick(clerk, "[data-field=product]", "C-CUN");
        Browser.type(clerk, "[data-field=quantity]", "10");
        assertThat(clerk.locator("[data-figure=total]")).containsText("MXN");
        button(clerk, "Guardar borrador").click();
        clerk.waitForURL(url -> url.matches(".*/ordenes-compra/\\d+.*"));
        assertThat(clerk.locator(".record .chips")).hasText("Borrador");
        button(clerk, "Enviar").click();
        confirm(clerk, "Enviar");
        assertThat(clerk.locator(".record .chips")).hasText("Enviada");

        button(clerk, "Recibir").click();
        Locator arrived = clerk.getByRole(AriaRole.DIALOG);
        assertThat(arrived).containsText("Faltan 10");
        Browser.type(clerk, ".receive-line vaadin-big-decimal-field:has-text('Llegó')", "4");
        arrived.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Recibir")).click();

        assertThat(clerk.locator(".record .chips")).hasText("Recibida en parte");
        assertThat(clerk.locator(".record")).containsText("Recibido 4");
        assertThat(onHand(clerk, "C-CUN")).isEqualByComparingTo(before.add(new BigDecimal("4")));
    }

    @Test
    void a_clerk_counts_blind_on_the_phone_and_what_the_manager_approves_adjusts_the_stock_as_one_change() {
        Page manager = visitor("gerente", 1440);
        BigDecimal before = onHand(manager, "C-FEL");
        manager.navigate(server.url("/conteos/nuevo"));
        choose(manager, "Alcance", "Productos elegidos");
        manager.getByLabel("Productos elegidos").fill("C-FEL, H-KCB");
        button(manager, "Crear conteo").click();
        manager.waitForURL(url -> url.matches(".*/conteos/\\d+.*"));
        String count = manager.url();
        String folio = manager.locator(".record-code").first().innerText();

        Page phone = visitor("capturista", 390);
        phone.navigate(count);
        assertThat(phone.locator(".count-lines")).containsText("C-FEL");
        assertThat(phone.getByText("Esperado")).hasCount(0);
        button(phone, "Contar").click();
        count(phone, "C-FEL", before.subtract(new BigDecimal("2")));
        assertThat(phone.locator(".counting")).containsText("1 de 2 contados");
        count(phone, "H-KCB", onHand(visitor("capturista", 1440), "H-KCB"));
        assertThat(phone.locator(".counting")).containsText("2 de 2 contados");
        button(phone, "Volver al conteo").click();
        button(phone, "Terminar de contar").click();
        assertThat(phone.locator(".record-words")).containsText("En revisión");

        manager.navigate(count);
        assertThat(manager.locator(".facts")).containsText("Con diferencia");
        button(manager, "Aprobar y ajustar").click();
        assertThat(manager.locator(".record-words")).containsText("Aprobado");
        assertThat(onHand(manager, "C-FEL")).isEqualByComparingTo(before.subtract(new BigDecimal("2")));
        manager.navigate(server.url("/cambios"));
        assertThat(cell(manager, folio)).hasCount(1);
    }

    @Test
    void two_bad_rows_are_named_corrected_in_their_own_sheet_imported_once_and_undone() throws Exception {
        Page clerk = visitor("capturista", 1440);
        String file = """
                Código,Descripción,Categoría,Unidad,Costo
                E2E-1,Jaladera curva,Herrajes,pza,12.50
                E2E-2,Jaladera recta,Herrajes,pza,doce
                E2E-3,Pija 8 x 1,NOHAY,pza,0.40
                """;
        upload(clerk, "jaladeras.csv", file);
        assertThat(cell(clerk, "Costo: «doce» no es un número con punto decimal. Escriba 1250.50 o cambie la regla de los números.")).isVisible();
        assertThat(cell(clerk, "Categoría: No existe «NOHAY».")).isVisible();
        Download errors = clerk.waitForDownload(() -> clerk.getByText("Descargar 2 errores en su hoja").click());
        assertThat(errors.suggestedFilename()).isEqualTo("jaladeras-errores.csv");
        button(clerk, "Importar la fila buena").click();
        assertThat(clerk.locator(".record-words")).containsText("Aplicada");

        String corrected = Files.readString(errors.path(), StandardCharsets.UTF_8).replace("doce", "12").replace("NOHAY", "Herrajes");
        assertThat(corrected).contains("E2E-1", "E2E-2", "E2E-3");
        upload(clerk, "jaladeras-corregidas.csv", corrected);
        assertThat(cell(clerk, "Nuevo")).hasCount(2);
        assertThat(cell(clerk, "Igual")).hasCount(1);
        button(clerk, "Importar 2 filas").click();
        assertThat(clerk.locator(".record-words")).containsText("Aplicada");
        String applied = clerk.url();

        upload(clerk, "jaladeras-otra-vez.csv", corrected);
        assertThat(cell(clerk, "Igual")).hasCount(3);
        assertThat(button(clerk, "Importar 2 filas")).hasCount(0);

        clerk.navigate(applied);
        button(clerk, "Deshacer").click();
        confirm(clerk, "Deshacer");
        assertThat(clerk.locator(".record-words")).containsText("Deshecha");
        clerk.navigate(server.url("/productos?code=E2E-"));
        assertThat(cell(clerk, "E2E-1")).isVisible();
        assertThat(cell(clerk, "E2E-2")).hasCount(0);
    }

    @Test
    void a_manager_raises_many_prices_at_once_and_takes_it_back_whole() {
        Page manager = visitor("gerente", 1440);
        manager.navigate(server.url("/productos?code=H-KCB"));
        assertThat(cell(manager, "1,232.50")).isVisible();
        manager.navigate(server.url("/cambios-de-precio/nuevo"));
        Browser.type(manager, "[data-field=amount]", "10");
        choose(manager, "Categoría", "Herraje");
        button(manager, "Ver qué cambia").click();
        manager.waitForURL(url -> url.matches(".*/cambios-de-precio/\\d+.*"));
        assertThat(cell(manager, "1,355.75")).isVisible();

        button(manager, "Aplicar").click();
        confirm(manager, "Aplicar");
        assertThat(manager.locator(".price-change-title .chip")).hasText("Aplicado");
        String change = manager.url();
        manager.navigate(server.url("/productos?code=H-KCB"));
        assertThat(cell(manager, "1,355.75")).isVisible();

        manager.navigate(change);
        button(manager, "Deshacer").click();
        confirm(manager, "Deshacer");
        assertThat(manager.locator(".price-change-title .chip")).hasText("Deshecho");
        manager.navigate(server.url("/productos?code=H-KCB"));
        assertThat(cell(manager, "1,232.50")).isVisible();
    }

    @Test
    void a_closed_day_takes_no_movement_until_the_administrator_reopens_it_with_a_reason() {
        Page clerk = visitor("capturista", 1440);
        clerk.navigate(server.url("/movimientos/nuevo"));
        LocalDate today = LocalDate.parse(clerk.locator("[data-field=date] input").inputValue(), DAY);
        LocalDate yesterday = today.minusDays(1);
        Page manager = visitor("gerente", 1440);
        manager.navigate(server.url("/cierre-de-dia/nuevo"));
        date(manager, yesterday);
        assertThat(manager.locator(".record")).containsText("Después nada puede fecharse");
        button(manager, "Cerrar el día").click();
        confirm(manager, "Cerrar el día");
        manager.waitForURL(url -> url.matches(".*/cierre-de-dia/\\d{4}-\\d\\d-\\d\\d.*"));
        assertThat(manager.locator(".record-words")).containsText("Cerrado");

        date(clerk, yesterday);
        Browser.pick(clerk, "[data-field=productCode]", "P3-RIE");
        Browser.type(clerk, "[data-field=quantity]", "1");
        button(clerk, "Registrar").click();
        assertThat(clerk.getByText("está cerrado. El primer día abierto es el")).isVisible();

        Page admin = visitor("admin", 1440);
        admin.navigate(manager.url());
        button(admin, "Reabrir el día").click();
        admin.getByLabel("Motivo").fill("Faltó una entrada");
        confirm(admin, "Reabrir el día");
        assertThat(admin.getByText("Reabierto el").first()).isVisible();
        assertThat(cell(admin, "Reabierto").first()).isVisible();

        button(clerk, "Registrar").click();
        assertThat(clerk.getByText("Registrado: P3-RIE")).isVisible();
    }

    private static Page visitor(String user, int width) {
        Page page = browser.visit(width, 900);
        Browser.signIn(page, server, user);
        return page;
    }

    /** What the list of products says is there. */
    private static BigDecimal onHand(Page page, String code) {
        page.navigate(server.url("/productos?code=" + code));
        Locator figure = page.locator("vaadin-grid-cell-content .cell-number").first();
        assertThat(figure).hasText(WHOLE);
        return new BigDecimal(figure.innerText().replace(",", ""));
    }

    private static void count(Page page, String code, BigDecimal quantity) {
        page.getByLabel("Código o código de barras").fill(code);
        page.keyboard().press("Enter");
        assertThat(page.locator(".counting-product")).not().isEmpty();
        page.getByLabel("Cantidad contada").fill(quantity.toPlainString());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Anotado: " + code))).isVisible();
    }

    private static void upload(Page page, String name, String text) {
        page.navigate(server.url("/importar"));
        button(page, "Importar archivo").click();
        assertThat(button(page, "Elegir archivo")).isVisible();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(url -> url.matches(".*/importar/\\d+.*"));
        assertThat(page.locator(".record-words")).containsText("Por aplicar");
    }

    /** Enter takes the date and closes the calendar. */
    private static void date(Page page, LocalDate day) {
        Locator input = page.locator("[data-field=date] input");
        input.fill(day.format(DAY));
        input.press("Enter");
    }

    private static void confirm(Page page, String verb) {
        page.locator("vaadin-confirm-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verb)).click();
    }

    /** Cells of lists that show that text. */
    private static Locator cell(Page page, String text) {
        return page.locator("vaadin-grid-cell-content:visible").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static void choose(Page page, String label, String text) {
        Locator input = page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHasText(label)).locator("input").first();
        input.click();
        input.fill(text);
        page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(text)).first().click();
    }
}
