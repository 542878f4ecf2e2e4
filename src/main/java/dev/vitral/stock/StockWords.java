package dev.vitral.stock;

import dev.vitral.reporting.PaperWords;
import dev.vitral.reporting.ReportEngine;
import java.util.Locale;

/** Dates and numbers of the stock's papers, written as on every other paper of the shop. */
final class StockWords extends PaperWords {
    StockWords(Locale locale) {
        super(ReportEngine.withCountry(locale), "stock");
    }
}
