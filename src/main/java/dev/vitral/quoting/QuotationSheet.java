package dev.vitral.quoting;

import dev.vitral.shared.TaxId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it goes on paper: every figure already worked out, nothing that needs a database. Rates are fractions (0.16), money has two
 * decimals in {@code currency}; texts that are empty are left out of the document.
 *
 * @param revision 1 for the first issue; later ones are named beside the folio
 * @param seller who attends the customer
 * @param oneScale whether the drawings share a scale; where they don't, the document says so
 * @param zone of the shop: the printing moment is shown in it
 */
public record QuotationSheet(
        Shop shop,
        String folio,
        int revision,
        LocalDate date,
        LocalDate validUntil,
        Customer customer,
        String jobSite,
        String seller,
        Currency currency,
        @Nullable ExchangeRate exchangeRate,
        List<Line> lines,
        List<Material> materials,
        boolean oneScale,
        Totals totals,
        Terms terms,
        String printedBy,
        Instant printedAt,
        ZoneId zone) {

    public QuotationSheet {
        lines = List.copyOf(lines);
        materials = List.copyOf(materials);
    }

    /**
     * The letterhead.
     *
     * @param contact telephone, mail, site: one line
     * @param logo bytes of a PNG or JPEG; without it a neutral mark is printed
     */
    public record Shop(String name, @Nullable TaxId taxId, String address, String contact, byte @Nullable [] logo) {}

    /** Whom the quote is for. */
    public record Customer(String name, @Nullable TaxId taxId, String address) {}

    /** The rate frozen in a quote of another currency: one {@code from} is {@code rate} {@code to}. */
    public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate date) {}

    /**
     * One kind of window.
     *
     * @param description what it is, such as «Corrediza 2" XO»
     * @param drawing SVG, to scale; empty when there is none
     * @param areaM2 of one window
     * @param profileLine line of profiles or template code
     * @param note anything to be said of this window alone
     * @param amount unit price × quantity, before the line's discount
     * @param makeUp of one window; needed only when the document shows it
     */
    public record Line(
            String description,
            String drawing,
            BigDecimal widthMm,
            BigDecimal heightMm,
            BigDecimal areaM2,
            String profileLine,
            String colour,
            String glass,
            String note,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            BigDecimal discountRate,
            BigDecimal discount,
            BigDecimal net,
            @Nullable MakeUp makeUp) {}

    /**
     * Plain material beside the windows.
     *
     * @param unit code of the unit that it is counted in
     * @param cost of the whole line; with {@code profit} it is the amount
     */
    public record Material(
            String code,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            BigDecimal discountRate,
            BigDecimal discount,
            BigDecimal net,
            BigDecimal cost,
            BigDecimal profit) {}

    /** What the price of one window is made of; the parts add up to the unit price. */
    public record MakeUp(
            BigDecimal materials,
            BigDecimal waste,
            BigDecimal labour,
            BigDecimal installation,
            BigDecimal overhead,
            BigDecimal profit) {}

    /** The sums below the lines. */
    public record Totals(
            BigDecimal subtotal,
            BigDecimal globalDiscountRate,
            BigDecimal globalDiscount,
            BigDecimal taxable,
            BigDecimal taxRate,
            BigDecimal tax,
            BigDecimal total,
            BigDecimal depositRate,
            BigDecimal deposit,
            BigDecimal balance) {}

    /** What the shop promises and what it leaves out; paragraphs may have line breaks. */
    public record Terms(String delivery, String exclusions, String warranty, String conditions, String notes) {}
}
