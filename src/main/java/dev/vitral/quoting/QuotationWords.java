package dev.vitral.quoting;

import dev.vitral.reporting.PaperWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Labels, dates and numbers of the quotation. */
final class QuotationWords extends PaperWords {
    QuotationWords(Locale locale) {
        super(locale, "quotation");
    }

    /** Such as «16 %», at most two decimals of a percent. */
    String percent(BigDecimal rate) {
        var format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(rate);
    }

    /** Such as «1,200 × 1,000 mm». */
    String size(QuotationSheet.Line line) {
        return number(line.widthMm()) + " × " + number(line.heightMm()) + " mm";
    }

    /** Such as «1.20 m²»: two decimals, as a shop speaks of areas. */
    String area(BigDecimal squareMetres) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(squareMetres) + " m²";
    }
}
