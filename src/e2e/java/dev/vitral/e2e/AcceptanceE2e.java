package dev.vitral.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer without an account opens the shop's link on the phone and accepts; the clerk's screen says so (QUO-5). */
class AcceptanceE2e {
    @Test
    void a_customer_accepts_on_the_phone_by_the_link_that_a_clerk_made() throws Exception {
        try (Server server = Server.fresh("acceptance"); Browser browser = new Browser()) {
            tell(server, browser);
        }
    }

    static void tell(Server server, Browser browser) throws Exception {
        long id = sent(server);
        Page clerk = browser.visit(1440, 900);
        Browser.signIn(clerk, server, "capturista");
        clerk.navigate(server.url("/cotizaciones/" + id));
        button(clerk, "Enlace para el cliente").click();
        button(clerk, "Crear enlace").click();
        Locator made = clerk.locator(".link-made input");
        assertThat(made).hasValue(java.util.regex.Pattern.compile(".*/aceptar/[A-Za-z0-9_-]{43}"));
        String link = server.url(URI.create(made.inputValue()).getPath());

        Page phone = browser.visit(390, 844);
        List<String> complaints = new ArrayList<>();
        phone.onConsoleMessage(message -> complaints.add(message.text()));
        phone.navigate(link);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Cotización COT-");
        assertThat(phone.locator(".drawing").first()).isVisible();
        assertThat(phone.evaluate("document.querySelector('.drawing').naturalWidth > 0")).isEqualTo(true);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
        assertThat(phone.context().cookies()).isEmpty();
        Download paper = phone.waitForDownload(() -> phone.getByText("Descargar la cotización en PDF").click());
        assertThat(new String(Files.readAllBytes(paper.path()), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        phone.getByText("English").click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Quote COT-");
        phone.getByText("Español").click();

        phone.getByLabel("Su nombre completo").first().fill("María Peña");
        button(phone, "Aceptar cotización").click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("quedó aceptada");
        phone.navigate(link);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Este enlace ya no sirve");
        assertThat(complaints).allMatch(text -> text.contains("410"));

        clerk.navigate(server.url("/cotizaciones/" + id));
        assertThat(clerk.locator(".record .chips")).hasText("Aceptada");
        assertThat(clerk.locator(".customer-answer")).containsText("Aceptada por enlace por María Peña");
        button(clerk, "Historial").click();
        assertThat(clerk.getByRole(AriaRole.DIALOG)).containsText("Por enlace: María Peña");
    }

    private static long sent(Server server) throws Exception {
        Rest rest = new Rest(server).signIn("capturista");
        Map<String, ?> window = Map.of("template", "COR3-XO", "widthMm", 1500, "heightMm", 1200, "glass", "V6C", "colour", "natural", "quantity", 2);
        Rest.Answer draft = rest.post("/quotes", Map.of("items", List.of(window)), "");
        assertThat(draft.status()).isEqualTo(201);
        long id = draft.body().get("id").asLong();
        assertThat(rest.step("/quotes/" + id + "/send", draft.body().get("version").asLong(), "").status()).isEqualTo(200);
        return id;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
