package dev.vitral.quoting;

import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.reporting.ReportImage;
import dev.vitral.shared.AmountInWords;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The quotation on letter paper, in Spanish or English ({@code reports/quoting/quotation.jrxml}). */
@Component
public class QuotationPdf {

    private static final String TEMPLATE = "quoting/quotation";

    private final ReportEngine reports;

    QuotationPdf(ReportEngine reports) {
        this.reports = reports;
    }

    /**
     * The document's bytes.
     *
     * @param locale language of the labels and way of writing numbers and dates; the data stay in their own language
     * @param includeMakeUp shows what each price is made of, for those lines that carry it
     */
    public byte[] render(QuotationSheet sheet, Locale locale, boolean includeMakeUp) {
        var words = new QuotationWords(ReportEngine.withCountry(locale));
        var lines = PrintedLine.of(sheet, words);
        var makeUps = includeMakeUp ? PrintedMakeUp.of(sheet, words) : List.<PrintedMakeUp>of();
        var parameters = parameters(sheet, words);
        parameters.put("showMakeUp", !makeUps.isEmpty());
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var title = words.text("file") + " " + sheet.folio();
        var parts = Map.of("makeUps", makeUps, "terms", PrintedTerm.of(sheet.terms(), words));
        reports.pdf(TEMPLATE, new ReportContent(title, locale, parameters, lines, parts), pdf);
        return pdf.toByteArray();
    }

    private static Map<String, Object> parameters(QuotationSheet sheet, QuotationWords words) {
        var shop = sheet.shop();
        var customer = sheet.customer();
        var totals = sheet.totals();
        var rate = sheet.exchangeRate();
        var parameters = new HashMap<String, Object>();
        parameters.put("logo", shop.logo() == null ? null : ReportImage.bitmap(shop.logo()));
        parameters.put("shopName", PaperText.line(shop.name()));
        parameters.put("shopDetails", PaperText.lines(words.taxId(shop.taxId()), shop.address(), shop.contact()));
        parameters.put("folio", PaperText.line(sheet.folio()));
        parameters.put("revision", sheet.revision() > 1 ? words.text("revision", sheet.revision()) : "");
        parameters.put("date", words.date(sheet.date()));
        parameters.put("validUntil", words.date(sheet.validUntil()));
        parameters.put("customerName", PaperText.line(customer.name()));
        parameters.put("customerDetails", PaperText.lines(words.taxId(customer.taxId()), customer.address()));
        parameters.put("jobSite", PaperText.lines(sheet.jobSite()));
        parameters.put("seller", PaperText.line(sheet.seller()));
        parameters.put("windowLabel", words.text(sheet.lines().isEmpty() ? "material" : sheet.oneScale() ? "window" : "window.scales"));
        parameters.put("totals", totals);
        parameters.put("discountLabel", words.text("discount", words.percent(totals.globalDiscountRate())));
        parameters.put("taxLabel", words.text("tax", words.percent(totals.taxRate())));
        parameters.put("totalLabel", words.text("total", sheet.currency().getCurrencyCode()));
        parameters.put("depositLabel", words.text("deposit", words.percent(totals.depositRate())));
        parameters.put("amountInWords", AmountInWords.of(totals.total(), sheet.currency(), words.locale()));
        parameters.put(
                "exchangeRate",
                rate == null
                        ? ""
                        : words.text("exchangeRate", rate.from(), words.number(rate.rate()), rate.to(), words.date(rate.date())));
        parameters.put(
                "printed", words.text("printed", PaperText.line(sheet.printedBy()), words.moment(sheet.printedAt(), sheet.zone())));
        return parameters;
    }
}
