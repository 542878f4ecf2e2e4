package dev.vitral.purchasing;

import dev.vitral.reporting.PaperWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Labels, dates and numbers of a purchase order on paper. */
final class OrderWords extends PaperWords {
    OrderWords(Locale locale) {
        super(locale, "purchaseOrder");
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(rate);
    }
}
