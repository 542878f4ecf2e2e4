package dev.vitral.purchasing;

import dev.vitral.catalog.ExchangeRates;
import dev.vitral.reporting.Letterhead;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.reporting.ReportImage;
import dev.vitral.shared.AmountInWords;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.UserNames;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The purchase order on letter paper, in Spanish or English ({@code reports/purchasing/purchase-order.jrxml}). */
@Service
@RequiresClerk
public class PurchaseOrderPaper {
    private static final String TEMPLATE = "purchasing/purchase-order";

    private final PurchaseOrders orders;
    private final ReportEngine reports;
    private final Letterhead letterhead;
    private final UserNames users;
    private final ExchangeRates rates;

    PurchaseOrderPaper(PurchaseOrders orders, ReportEngine reports, Letterhead letterhead, UserNames users, ExchangeRates rates) {
        this.orders = orders;
        this.reports = reports;
        this.letterhead = letterhead;
        this.users = users;
        this.rates = rates;
    }

    /** A file to send; its name is the folio's. */
    public record Document(String fileName, byte[] content) {}

    /** What an e-mail to the supplier says; the address is empty where the supplier has none. */
    public record Mail(String to, String subject, String body) {}

    /**
     * The order as it stands.
     *
     * @param locale Spanish or English, of any country: labels and the way of writing numbers
     * @throws Problem purchaseOrder.notFound (404)
     */
    public Document pdf(long id, Locale locale) {
        PurchaseOrder order = found(id);
        OrderWords words = new OrderWords(ReportEngine.withCountry(locale));
        List<PrintedOrderLine> lines = order.getLines().stream().map(line -> PrintedOrderLine.of(line, words)).toList();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(32 * 1024);
        reports.pdf(TEMPLATE, new ReportContent(words.text("file") + " " + order.getFolio(), locale, parameters(order, words), lines), pdf);
        return new Document(order.getFolio() + ".pdf", pdf.toByteArray());
    }

    /** The words that go with it, in that language. */
    public Mail mail(long id, Locale locale) {
        PurchaseOrder order = found(id);
        OrderWords words = new OrderWords(ReportEngine.withCountry(locale));
        return new Mail(
                Objects.requireNonNullElse(order.getSupplier().getEmail(), ""),
                words.text("mail.subject", order.getFolio(), letterhead.name()),
                words.text("mail.body", order.getFolio(), words.date(order.getExpectedOn()), letterhead.name(), letterhead.contact()));
    }

    private PurchaseOrder found(long id) {
        return orders.find(id).orElseThrow(() -> Problem.notFound("purchaseOrder", id));
    }

    private Map<String, Object> parameters(PurchaseOrder order, OrderWords words) {
        Map<String, Object> parameters = new HashMap<>();
        byte[] logo = letterhead.picture();
        Supplier supplier = order.getSupplier();
        parameters.put("logo", logo == null ? null : ReportImage.bitmap(logo));
        parameters.put("shopName", PaperText.line(letterhead.name()));
        parameters.put("shopDetails", PaperText.lines(words.taxId(letterhead.identity().orElse(null)), letterhead.address(), letterhead.contact()));
        parameters.put("folio", PaperText.line(order.getFolio()));
        parameters.put("state", state(order, words));
        parameters.put("date", words.date(order.getOrderedOn()));
        parameters.put("expectedOn", words.date(order.getExpectedOn()));
        parameters.put("supplierName", PaperText.line(supplier.getName()));
        parameters.put("supplierDetails", PaperText.lines(
                words.taxId(supplier.getTaxIdentity()), orEmpty(supplier.getAddress()), orEmpty(supplier.getContactName()), orEmpty(supplier.getPhone())));
        parameters.put("buyer", PaperText.line(users.fullName(order.getBuyer())));
        parameters.put("notes", PaperText.paragraphs(orEmpty(order.getNotes())));
        parameters.put("subtotal", order.getSubtotal());
        parameters.put("tax", order.getTax());
        parameters.put("total", order.getTotal());
        parameters.put("taxLabel", taxLabel(order, words));
        parameters.put("totalLabel", words.text("total", order.getCurrency()));
        parameters.put("amountInWords", AmountInWords.of(order.getTotal(), Currency.getInstance(order.getCurrency()), words.locale()));
        parameters.put("exchangeRate", rate(order, words));
        parameters.put("printed", words.text("printed", PaperText.line(users.fullName(CurrentUser.name())), words.moment(Instant.now())));
        return parameters;
    }

    /** A draft or a cancelled order must not pass for one that stands; a later revision names itself. */
    private static String state(PurchaseOrder order, OrderWords words) {
        return switch (order.getStatus()) {
            case DRAFT -> words.text("draft");
            case CANCELLED -> words.text("cancelled");
            default -> order.getRevision() > 1 ? words.text("revision", order.getRevision()) : "";
        };
    }

    /** The frozen rate, empty in the base currency: without it nobody can tell from the paper what the order comes to in the shop's own money. */
    private String rate(PurchaseOrder order, OrderWords words) {
        LocalDate ratedOn = order.getRateOn();
        if (ratedOn == null) {
            return "";
        }
        String from = order.isRatePerBase() ? rates.base() : order.getCurrency();
        String to = order.isRatePerBase() ? order.getCurrency() : rates.base();
        return words.text("exchangeRate", from, words.number(order.getExchangeRate()), to, words.date(ratedOn));
    }

    private static String taxLabel(PurchaseOrder order, OrderWords words) {
        List<BigDecimal> rates = order.getLines().stream().map(PurchaseOrderLine::getTaxRate).map(BigDecimal::stripTrailingZeros).distinct().toList();
        return rates.size() == 1 ? words.text("tax", words.percent(rates.getFirst())) : words.text("taxes");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
