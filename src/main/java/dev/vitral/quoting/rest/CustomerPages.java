package dev.vitral.quoting.rest;

import dev.vitral.quoting.QuotationSheet;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.reporting.Letterhead;
import dev.vitral.shared.CustomerAddress;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages that a customer sees, whole and without script; every text of people's is escaped. */
@Component
class CustomerPages {
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NAME = 100;

    private final Texts texts;
    private final Letterhead shop;

    CustomerPages(Texts texts, Letterhead shop) {
        this.texts = texts;
        this.shop = shop;
    }

    /** What was typed into a form that is shown again, and what is wrong with it. */
    record Typed(@Nullable String name, @Nullable String reason, @Nullable Problem error) {}

    /** The quotation with the two answers. */
    byte[] quotation(QuotationSheet sheet, String token, Locale locale, @Nullable Typed typed) {
        Html html = new Html(locale);
        Formats formats = new Formats(locale, ShopTime.zone());
        begin(html, sheet.folio(), "?lang=" + (locale.getLanguage().equals("es") ? "en" : "es"));
        html.raw("<h1>").text(say(locale, "title", sheet.folio())).raw("</h1><p class=\"lead\">");
        html.text(say(locale, "until", formats.date(sheet.validUntil()))).raw("</p>");
        facts(html, sheet, formats, locale);
        if (typed != null && typed.error() != null) {
            html.raw("<p class=\"error\" role=\"alert\" id=\"error\">").text(texts.of(locale, typed.error())).raw("</p>");
        }
        html.raw("<ul class=\"windows\">");
        sheet.lines().forEach(line -> window(html, line, formats, locale));
        sheet.materials().forEach(line -> html.raw("<li class=\"plain\"><div><h2>").text(line.description()).raw("</h2><p>")
                .text(say(locale, "material", formats.quantity(line.quantity()), line.unit(), formats.money(line.unitPrice())))
                .raw("</p></div><p class=\"net\">").text(formats.money(line.net())).raw("</p></li>"));
        html.raw("</ul>");
        totals(html, sheet, formats, locale);
        terms(html, sheet.terms(), locale);
        String at = CustomerAddress.ROOT + token;
        String lang = "?lang=" + locale.getLanguage();
        html.raw("<p><a class=\"pdf\" href=\"").text(at + "/cotizacion.pdf" + lang).raw("\">").text(say(locale, "pdf")).raw("</a></p>");
        accept(html, at + "/aceptar" + lang, typed, locale);
        reject(html, at + "/rechazar" + lang, typed, locale);
        return html.end();
    }

    /** Thanks for the answer. */
    byte[] answered(String folio, QuotationStatus decision, Locale locale) {
        boolean accepted = decision == QuotationStatus.ACCEPTED;
        return notice(locale, texts.get(locale, accepted ? "acceptance.accepted" : "acceptance.rejected", folio),
                texts.get(locale, accepted ? "acceptance.accepted.text" : "acceptance.rejected.text"), accepted ? "done" : "notice");
    }

    /** The link leads nowhere, for whatever reason. */
    byte[] gone(Locale locale) {
        return notice(locale, say(locale, "gone"), say(locale, "gone.text"), "notice");
    }

    byte[] busy(Locale locale) {
        return notice(locale, say(locale, "busy"), say(locale, "busy.text"), "notice");
    }

    byte[] failed(Locale locale) {
        return notice(locale, say(locale, "failed"), say(locale, "failed.text"), "notice");
    }

    private byte[] notice(Locale locale, String title, String text, String kind) {
        Html html = new Html(locale);
        begin(html, title, null);
        return html.raw("<section class=\"" + kind + "\"><h1>").text(title).raw("</h1><p>").text(text).raw("</p><p>").text(shop.contact()).raw("</p></section>").end();
    }

    private void begin(Html html, String title, @Nullable String other) {
        html.raw("<title>").text(title + " · " + shop.name()).raw("</title></head><body><header><p class=\"shop\">");
        byte[] logo = shop.picture();
        if (logo != null) {
            html.raw("<img class=\"logo\" alt=\"\" src=\"data:image/").raw(logo.length > 1 && logo[0] == (byte) 0xFF ? "jpeg" : "png").raw(";base64,")
                    .raw(Base64.getEncoder().encodeToString(logo)).raw("\">");
        }
        html.text(shop.name()).raw("</p>");
        if (other != null) {
            html.raw("<a class=\"language\" href=\"").text(other).raw("\">").text(say(html.locale(), "other")).raw("</a>");
        }
        html.raw("</header><main>");
    }

    private void facts(Html html, QuotationSheet sheet, Formats formats, Locale locale) {
        html.raw("<dl class=\"facts\">");
        fact(html, say(locale, "customer"), sheet.customer().name());
        fact(html, say(locale, "site"), sheet.jobSite());
        fact(html, say(locale, "date"), formats.date(sheet.date()));
        fact(html, say(locale, "revision"), sheet.revision() > 1 ? formats.whole(sheet.revision()) : "");
        fact(html, say(locale, "seller"), sheet.seller());
        html.raw("</dl>");
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.raw("<dt>").text(name).raw("</dt><dd>").text(value).raw("</dd>");
        }
    }

    private void window(Html html, QuotationSheet.Line line, Formats formats, Locale locale) {
        String size = formats.quantity(line.widthMm()) + " × " + formats.quantity(line.heightMm()) + " mm";
        html.raw("<li><img class=\"drawing\" alt=\"").text(say(locale, "drawing", size)).raw("\" src=\"data:image/svg+xml;base64,")
                .raw(Base64.getEncoder().encodeToString(line.drawing().getBytes(StandardCharsets.UTF_8))).raw("\"><div><h2>").text(line.description())
                .raw("</h2><p>").text(size + " · " + line.colour()).raw("</p><p>").text(line.glass()).raw("</p><p>")
                .text(say(locale, "each", formats.quantity(line.quantity()), formats.money(line.unitPrice()))).raw("</p>");
        if (line.discount().signum() > 0) {
            html.raw("<p>").text(say(locale, "discount", formats.percent(line.discountRate()), formats.money(line.discount()))).raw("</p>");
        }
        html.raw("</div><p class=\"net\">").text(formats.money(line.net())).raw("</p></li>");
    }

    private void totals(Html html, QuotationSheet sheet, Formats formats, Locale locale) {
        QuotationSheet.Totals totals = sheet.totals();
        html.raw("<dl class=\"totals\">");
        fact(html, say(locale, "subtotal"), formats.money(totals.subtotal()));
        if (totals.globalDiscount().compareTo(BigDecimal.ZERO) != 0) {
            fact(html, say(locale, "globalDiscount", formats.percent(totals.globalDiscountRate())), "−" + formats.money(totals.globalDiscount()));
        }
        fact(html, say(locale, "tax", formats.percent(totals.taxRate())), formats.money(totals.tax()));
        html.raw("<dt class=\"sum\">").text(say(locale, "total", sheet.currency().getCurrencyCode())).raw("</dt><dd class=\"sum\">").text(formats.money(totals.total()))
                .raw("</dd>");
        fact(html, say(locale, "deposit", formats.percent(totals.depositRate())), formats.money(totals.deposit()));
        html.raw("</dl>");
    }

    private void terms(Html html, QuotationSheet.Terms terms, Locale locale) {
        html.raw("<section class=\"terms\"><h2>").text(say(locale, "terms")).raw("</h2><dl>");
        fact(html, say(locale, "terms.delivery"), terms.delivery());
        fact(html, say(locale, "terms.exclusions"), terms.exclusions());
        fact(html, say(locale, "terms.warranty"), terms.warranty());
        fact(html, say(locale, "terms.conditions"), terms.conditions());
        fact(html, say(locale, "terms.notes"), terms.notes());
        html.raw("</dl></section>");
    }

    private void accept(Html html, String action, @Nullable Typed typed, Locale locale) {
        html.raw("<form class=\"answer\" method=\"post\" action=\"").text(action).raw("\"><h2>").text(say(locale, "accept.title")).raw("</h2><p>")
                .text(say(locale, "accept.text")).raw("</p>");
        name(html, "accept-name", typed, locale);
        html.raw("<button class=\"primary\" type=\"submit\">").text(say(locale, "accept")).raw("</button></form>");
    }

    private void reject(Html html, String action, @Nullable Typed typed, Locale locale) {
        html.raw("<details class=\"answer\"><summary>").text(say(locale, "reject.title")).raw("</summary><form method=\"post\" action=\"").text(action).raw("\">");
        name(html, "reject-name", typed, locale);
        html.raw("<label for=\"reason\">").text(say(locale, "reason")).raw("</label><textarea id=\"reason\" name=\"reason\" rows=\"3\" maxlength=\"" + LONGEST_REASON + "\">")
                .text(typed == null || typed.reason() == null ? "" : typed.reason()).raw("</textarea><button type=\"submit\">").text(say(locale, "reject"))
                .raw("</button></form></details>");
    }

    private void name(Html html, String id, @Nullable Typed typed, Locale locale) {
        html.raw("<label for=\"" + id + "\">").text(say(locale, "name")).raw("</label><input id=\"" + id + "\" name=\"name\" required minlength=\"2\" maxlength=\""
                + LONGEST_NAME + "\" autocomplete=\"name\"" + (typed == null || typed.error() == null ? "" : " aria-describedby=\"error\"") + " value=\"")
                .text(typed == null || typed.name() == null ? "" : typed.name()).raw("\">");
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.get(locale, "acceptance." + key, args);
    }
}
