package dev.vitral.stock;

import dev.vitral.reporting.Letterhead;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Texts;
import dev.vitral.shared.UserNames;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A count's sheet on paper ({@code reports/stock/count-sheet}): by location, then code, with a box to write in and never what is expected. */
@Service
@RequiresClerk
public class CountPaper {
    private final StockCounts counts;
    private final JdbcClient jdbc;
    private final ReportEngine reports;
    private final Letterhead shop;
    private final Texts texts;
    private final BusinessCalendar calendar;
    private final UserNames users;

    CountPaper(StockCounts counts, JdbcClient jdbc, ReportEngine reports, Letterhead shop, Texts texts, BusinessCalendar calendar, UserNames users) {
        this.counts = counts;
        this.jdbc = jdbc;
        this.reports = reports;
        this.shop = shop;
        this.texts = texts;
        this.calendar = calendar;
        this.users = users;
    }

    /** A line as it is printed. */
    record Line(@Nullable String location, String code, String description, String unit, @Nullable String barcode) {}

    /**
     * The sheet as a PDF.
     *
     * @throws Problem count.notFound; count.paperTooLong beyond {@value StockPaper#LONGEST_PDF} lines
     */
    @Transactional(readOnly = true)
    public byte[] pdf(long id, Locale locale) {
        CountRow count = counts.find(id).orElseThrow(() -> Problem.notFound("count", id));
        if (count.lines() > StockPaper.LONGEST_PDF) {
            throw Problem.of(Problem.Kind.INVALID, "count.paperTooLong", StockPaper.LONGEST_PDF);
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shopName", shop.name());
        parameters.put("shopDetails", PaperText.lines(new StockWords(locale).taxId(shop.identity().orElse(null)), shop.address()));
        parameters.put("folio", count.folio());
        parameters.put("warehouse", texts.get(locale, "report.countSheet.warehouse", count.warehouse(), moment(count.createdAt(), locale)));
        parameters.put("printed", texts.get(locale, "report.stock.printed", users.fullName(CurrentUser.name()), moment(Instant.now(), locale)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.pdf("stock/count-sheet",
                new ReportContent(texts.get(locale, "report.countSheet.title") + " " + count.folio(), locale, parameters, List.copyOf(lines(id))), out);
        return out.toByteArray();
    }

    private List<Line> lines(long id) {
        return jdbc.sql("""
                        SELECT o.code AS location, p.code, p.description, u.code AS unit, p.barcode
                        FROM count_line l JOIN stock_count c ON c.id = l.count_id JOIN product p ON p.id = l.product_id JOIN unit u ON u.id = p.unit_id
                        LEFT JOIN warehouse_stock s ON s.product_id = l.product_id AND s.warehouse_id = c.warehouse_id LEFT JOIN location o ON o.id = s.location_id
                        WHERE l.count_id = ? ORDER BY o.code IS NULL, o.code, p.code LIMIT ?""")
                .params(id, StockPaper.LONGEST_PDF)
                .query(Line.class)
                .list();
    }

    private String moment(Instant moment, Locale locale) {
        return new StockWords(locale).moment(moment, calendar.zone());
    }
}
