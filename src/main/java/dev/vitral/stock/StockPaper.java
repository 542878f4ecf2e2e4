package dev.vitral.stock;

import dev.vitral.exporting.ExportFormat;
import dev.vitral.exporting.RowSink;
import dev.vitral.reporting.Letterhead;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Texts;
import dev.vitral.shared.UserNames;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The close of a day, the stock on a date and the inventory book on paper ({@code reports/stock}) and as XLSX or CSV; these of any size, in fixed memory. */
@Service
@RequiresClerk
public class StockPaper {
    /** Lines of the longest PDF: beyond, nobody reads it and the workbook serves. */
    static final int LONGEST_PDF = 20_000;

    private final DayCloseQueries closes;
    private final StockHistory history;
    private final ReportEngine reports;
    private final Letterhead shop;
    private final Texts texts;
    private final BusinessCalendar calendar;
    private final UserNames users;

    StockPaper(DayCloseQueries closes, StockHistory history, ReportEngine reports, Letterhead shop, Texts texts, BusinessCalendar calendar, UserNames users) {
        this.closes = closes;
        this.history = history;
        this.reports = reports;
        this.shop = shop;
        this.texts = texts;
        this.calendar = calendar;
        this.users = users;
    }

    /** How a document is written. */
    public enum Format {
        PDF("application/pdf", null),
        XLSX(ExportFormat.XLSX.mediaType(), ExportFormat.XLSX),
        CSV(ExportFormat.CSV.mediaType(), ExportFormat.CSV);

        private final String mediaType;
        private final @Nullable ExportFormat table;

        Format(String mediaType, @Nullable ExportFormat table) {
            this.mediaType = mediaType;
            this.table = table;
        }

        /** Whether it is a table of any size, written as it is read; else it is made whole first. */
        public boolean isTable() {
            return table != null;
        }

        private RowSink sink(OutputStream out, String title) {
            return Objects.requireNonNull(table, "no table").sink(out, title);
        }

        /** Its media type. */
        public String mediaType() {
            return mediaType;
        }

        /** Ending of its files, without the dot. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lines of a close with its totals. */
    public void dayClose(DayClose close, Format format, Locale locale, OutputStream out) {
        Consumer<Consumer<Object>> rows = reader -> eachLine(close.getId(), reader);
        if (format.isTable()) {
            StockSheet.dayClose(format.sink(out, texts.get(locale, "report.dayClose.title")), texts, locale, rows);
            return;
        }
        DayClose.Totals totals = close.getTotals();
        String note = texts.get(locale, "report.dayClose.closedBy", users.fullName(close.getClosedBy()), moment(close.getClosedAt(), locale), totals.products(), totals.movements());
        if (close.getState() == DayCloseState.REOPENED) {
            note = texts.get(locale, "report.dayClose.reopened", close.getUndoneBy() == null ? "" : users.fullName(close.getUndoneBy()), Objects.requireNonNullElse(close.getNote(), ""))
                    + " " + note;
        }
        String period = close.getCoversFrom() == null || close.getCoversFrom().equals(close.getClosedOn())
                ? date(close.getClosedOn(), locale)
                : texts.get(locale, "report.stock.period", date(close.getCoversFrom(), locale), date(close.getClosedOn(), locale));
        pdf("stock/day-close", "report.dayClose.title", period, note, totals, gathered(rows), locale, out);
    }

    /** Stock and value at the end of a day. */
    public void valuation(LocalDate date, Format format, Locale locale, OutputStream out) {
        StockPeriod period = StockPeriod.at(date).through(history.lastMovement());
        Consumer<Consumer<Object>> rows = reader -> history.each(period, row -> {
            if (row.closingQuantity().signum() != 0 || row.closingValue().signum() != 0) {
                reader.accept(row);
            }
        });
        if (format.isTable()) {
            StockSheet.valuation(format.sink(out, texts.get(locale, "report.valuation.title")), texts, locale, rows);
            return;
        }
        pdf("stock/valuation", "report.valuation.title", texts.get(locale, "report.stock.upTo", date(date, locale)), known(period, locale),
                history.totals(period), gathered(rows), locale, out);
    }

    /** The inventory book of a period (Venezuela, art. 177 of the income-tax regulation). */
    public void book(LocalDate from, LocalDate to, Format format, Locale locale, OutputStream out) {
        StockPeriod period = StockPeriod.of(from, to).through(history.lastMovement());
        Consumer<Consumer<Object>> rows = reader -> history.each(period, reader::accept);
        if (format.isTable()) {
            StockSheet.book(format.sink(out, texts.get(locale, "report.book.title")), texts, locale, rows);
            return;
        }
        String note = texts.get(locale, "report.book.law") + " " + known(period, locale);
        pdf("stock/inventory-book", "report.book.title", texts.get(locale, "report.stock.period", date(from, locale), date(to, locale)), note,
                history.totals(period), gathered(rows), locale, out);
    }

    private String known(StockPeriod period, Locale locale) {
        return history.isClosed(period.to()) ? texts.get(locale, "report.stock.closed") : texts.get(locale, "report.stock.known", Long.toString(period.through()));
    }

    private void eachLine(long close, Consumer<Object> reader) {
        String after = null;
        do {
            ListPage<DayCloseLineRow> page = closes.lines(close, ListRequest.first(ListRequest.LARGEST_PAGE).at(0, ListRequest.LARGEST_PAGE, after));
            page.items().forEach(reader);
            after = page.items().size() < ListRequest.LARGEST_PAGE ? null : page.cursors().getLast();
        } while (after != null);
    }

    private static List<Object> gathered(Consumer<Consumer<Object>> rows) {
        List<Object> all = new ArrayList<>();
        rows.accept(row -> {
            if (all.size() == LONGEST_PDF) {
                throw Problem.of(Problem.Kind.INVALID, "report.tooLong", LONGEST_PDF);
            }
            all.add(row);
        });
        return all;
    }

    private void pdf(String template, String title, String period, String note, Object totals, List<Object> rows, Locale locale, OutputStream out) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shopName", shop.name());
        parameters.put("shopDetails", PaperText.lines(new StockWords(locale).taxId(shop.identity().orElse(null)), shop.address()));
        parameters.put("heading", texts.get(locale, title));
        parameters.put("period", period);
        parameters.put("note", note);
        parameters.put("printed", texts.get(locale, "report.stock.printed", users.fullName(CurrentUser.name()), moment(Instant.now(), locale)));
        parameters.put("totals", totals);
        reports.pdf(template, new ReportContent(texts.get(locale, title) + " " + period, locale, parameters, rows), out);
    }

    private static String date(LocalDate date, Locale locale) {
        return new StockWords(locale).date(date);
    }

    private String moment(Instant moment, Locale locale) {
        return new StockWords(locale).moment(moment, calendar.zone());
    }
}
