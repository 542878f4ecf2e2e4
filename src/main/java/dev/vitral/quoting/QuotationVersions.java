package dev.vitral.quoting;

import dev.vitral.quoting.design.BridgePlain;
import dev.vitral.quoting.design.BridgeQuote;
import dev.vitral.quoting.design.BridgeWindow;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Versions of a quotation as a price bridge takes them apart: each revision as it last stood, out of the history; and what a draft comes to now. */
@Component
@Transactional(readOnly = true)
class QuotationVersions {
    private static final String HEAD = """
            SELECT rev, profit_mode, profit_rate, overhead_rate, waste_profiles_rate, waste_glass_rate, global_discount_rate, tax_rate, total
            FROM quotation_aud WHERE id = ? AND revision = ? AND revtype <> 2 ORDER BY rev DESC LIMIT 1""";
    private static final String STOOD = "quotation_id = :id AND rev <= :rev AND (revend IS NULL OR revend > :rev) AND revtype <> 2 ORDER BY position";
    private static final String WINDOWS = "SELECT (SELECT code FROM window_template t WHERE t.id = template_id) AS template, colour, figures FROM quotation_item_aud WHERE "
            + STOOD;
    private static final String PLAIN = "SELECT code, quantity, unit_price, fixed_price, discount_rate FROM plain_line_aud WHERE " + STOOD;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuotationVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Head(long rev, CostingRates costing, BigDecimal globalDiscount, BigDecimal tax, BigDecimal total) {
        static Head of(ResultSet row, int number) throws SQLException {
            CostingRates costing = new CostingRates(
                    ProfitMode.valueOf(row.getString("profit_mode")),
                    row.getBigDecimal("profit_rate"),
                    row.getBigDecimal("overhead_rate"),
                    row.getBigDecimal("waste_profiles_rate"),
                    row.getBigDecimal("waste_glass_rate"));
            return new Head(row.getLong("rev"), costing, row.getBigDecimal("global_discount_rate"), row.getBigDecimal("tax_rate"), row.getBigDecimal("total"));
        }
    }

    /** The revision of that number as it last stood. */
    Optional<BridgeQuote> revision(long id, int number) {
        return jdbc.sql(HEAD).params(id, number).query(Head::of).optional().map(head -> {
            List<BridgeWindow> windows = jdbc.sql(WINDOWS).param("id", id).param("rev", head.rev())
                    .query((row, i) -> BridgeWindow.of(
                            row.getString("template"), row.getString("colour"), json.readValue(row.getString("figures"), FrozenWindow.class).price(), head.costing()))
                    .list();
            List<BridgePlain> plain = jdbc.sql(PLAIN).param("id", id).param("rev", head.rev())
                    .query((row, i) -> new BridgePlain(row.getString("code"), row.getBigDecimal("quantity"), row.getBigDecimal("unit_price"),
                            row.getBigDecimal("fixed_price") != null, row.getBigDecimal("discount_rate")))
                    .list();
            return new BridgeQuote(windows, plain, head.globalDiscount(), head.tax(), head.total());
        });
    }

    /** What was just priced. */
    static BridgeQuote of(PricedQuote priced) {
        List<BridgeWindow> windows = priced.items().stream()
                .map(item -> BridgeWindow.of(item.template().getCode(), item.asked().colour(), item.price(), priced.costing()))
                .toList();
        List<BridgePlain> plain = priced.materials().stream()
                .map(line -> new BridgePlain(line.price().material(), line.price().quantity(), line.price().unitPrice(), line.asked().fixedPrice() != null,
                        line.price().discountRate()))
                .toList();
        return new BridgeQuote(windows, plain, priced.rates().globalDiscountRate(), priced.rates().taxRate(), priced.totals().total());
    }
}
