package dev.vitral.stock;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The stock of products over past days, always from the ledger: the nearest close before, plus the movements since, by their business dates. A closed day can't
 * get any more movements, so its figures are those that were printed then; an open day's are what is known so far (docs/decisions/0020).
 */
@Component
class StockPast {
    /** Entries and exits of the inventory book: what a count found counts as well; a transfer's legs cancel out. */
    static final Set<StockFlow> ENTRIES = EnumSet.of(StockFlow.ENTRY, StockFlow.OVERAGE, StockFlow.TRANSFER);
    static final Set<StockFlow> EXITS = EnumSet.of(StockFlow.EXIT, StockFlow.SHORTAGE);
    static final Set<StockFlow> OWN_USE = EnumSet.of(StockFlow.OWN_USE);
    static final Set<StockFlow> WITHDRAWALS = EnumSet.of(StockFlow.WITHDRAWAL);

    private static final String FLOWS = before("change_quantity") + " AS q0, " + within(ENTRIES, "change_quantity", false) + " AS q1, "
            + within(EXITS, "change_quantity", true) + " AS q2, " + within(OWN_USE, "change_quantity", true) + " AS q3, "
            + within(WITHDRAWALS, "change_quantity", true) + " AS q4, SUM(m.change_quantity) AS q5, " + before("change_value") + " AS v0, "
            + within(ENTRIES, "change_value", false) + " AS v1, " + within(EXITS, "change_value", true) + " AS v2, "
            + within(OWN_USE, "change_value", true) + " AS v3, " + within(WITHDRAWALS, "change_value", true) + " AS v4, SUM(m.change_value) AS v5";
    private static final String MOVED = " FROM stock_movement m LEFT JOIN stock_movement r ON r.id = m.reverses_id"
            + " WHERE m.moved_on > :base AND m.moved_on <= :to AND m.id <= :through";

    private final NamedParameterJdbcTemplate jdbc;

    StockPast(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    private static String before(String column) {
        return "SUM(CASE WHEN m.moved_on < :from THEN m." + column + " ELSE 0 END)";
    }

    private static String within(Set<StockFlow> flows, String column, boolean leaving) {
        return StockFlow.sum(flows, column, leaving).replace("CASE WHEN ", "CASE WHEN m.moved_on >= :from AND ");
    }

    /** Figures by place: opening, in, out, own use, withdrawn, change in all. */
    private record Sums(BigDecimal[] quantity, BigDecimal[] value, @Nullable BigDecimal average, long last) {
        static final Sums NONE = new Sums(zeros(), zeros(), null, 0);

        private static BigDecimal[] zeros() {
            BigDecimal[] zeros = new BigDecimal[6];
            Arrays.fill(zeros, BigDecimal.ZERO);
            return zeros;
        }
    }

    /** The close to begin from: the last before the period that knew no more than is asked. */
    private record Base(long id, LocalDate date, BigDecimal value) {
        static final Base BEGINNING = new Base(0, LocalDate.of(1, 1, 1), BigDecimal.ZERO);
    }

    private Base base(StockPeriod period, LocalDate latest) {
        return jdbc.query(
                        "SELECT id, closed_on, closing_value FROM day_close WHERE state = 'CLOSED' AND closed_on <= :latest AND through_movement <= :through"
                                + " ORDER BY closed_on DESC LIMIT 1",
                        Map.of("latest", latest, "through", period.through()),
                        (row, n) -> new Base(row.getLong(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)))
                .stream()
                .findFirst()
                .orElse(Base.BEGINNING);
    }

    private static Map<String, Object> parameters(StockPeriod period, Base base) {
        return new HashMap<>(Map.of("base", base.date(), "from", period.from(), "to", period.to(), "through", period.through(), "close", base.id()));
    }

    /** The rows with their figures; a few statements whatever their number. */
    List<StockPastRow> fill(List<StockPastRow> products, StockPeriod period) {
        if (products.isEmpty()) {
            return products;
        }
        Base base = base(period, period.from().minusDays(1));
        Map<String, Object> parameters = parameters(period, base);
        parameters.put("ids", products.stream().map(StockPastRow::productId).toList());
        Map<Long, Sums> moved = new HashMap<>();
        jdbc.query("SELECT m.product_id, MAX(m.id) AS last_id, " + FLOWS + MOVED + " AND m.product_id IN (:ids) GROUP BY m.product_id", parameters, row -> {
            moved.put(row.getLong(1), sums(row));
        });
        Map<Long, Sums> openings = new HashMap<>();
        jdbc.query("SELECT product_id, closing_quantity, closing_value, average_cost FROM day_close_line WHERE day_close_id = :close AND product_id IN (:ids)",
                parameters, row -> {
                    Sums sums = new Sums(Sums.zeros(), Sums.zeros(), row.getBigDecimal(4), 0);
                    sums.quantity()[0] = row.getBigDecimal(2);
                    sums.value()[0] = row.getBigDecimal(3);
                    openings.put(row.getLong(1), sums);
                });
        Map<Long, Card> cards = cards(moved.values().stream().map(Sums::last).toList());
        return products.stream()
                .map(product -> row(product, openings.getOrDefault(product.productId(), Sums.NONE), moved.getOrDefault(product.productId(), Sums.NONE), cards))
                .toList();
    }

    private static Sums sums(ResultSet row) throws SQLException {
        Sums sums = new Sums(Sums.zeros(), Sums.zeros(), null, row.getLong("last_id"));
        for (int i = 0; i < 6; i++) {
            sums.quantity()[i] = row.getBigDecimal("q" + i);
            sums.value()[i] = row.getBigDecimal("v" + i);
        }
        return sums;
    }

    /** The card's balance behind a product's last movement. */
    private record Card(BigDecimal quantity, BigDecimal value, @Nullable BigDecimal average) {}

    private Map<Long, Card> cards(Collection<Long> movements) {
        Map<Long, Card> cards = new HashMap<>();
        if (!movements.isEmpty()) {
            jdbc.query("SELECT id, balance_quantity, balance_value, average_cost FROM stock_movement WHERE id IN (:ids)", Map.of("ids", movements), row -> {
                cards.put(row.getLong(1), new Card(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4)));
            });
        }
        return cards;
    }

    private static StockPastRow row(StockPastRow product, Sums opening, Sums moved, Map<Long, Card> cards) {
        BigDecimal[] q = moved.quantity();
        BigDecimal[] v = moved.value();
        BigDecimal quantity = opening.quantity()[0].add(q[5]);
        BigDecimal value = opening.value()[0].add(v[5]);
        return new StockPastRow(
                product.productId(), product.productCode(), product.productDescription(), product.unit(),
                StockAt.quantity(opening.quantity()[0].add(q[0])), StockAt.quantity(q[1]), StockAt.quantity(q[2]), StockAt.quantity(q[3]), StockAt.quantity(q[4]),
                StockAt.quantity(quantity),
                StockAt.value(opening.value()[0].add(v[0])), StockAt.value(v[1]), StockAt.value(v[2]), StockAt.value(v[3]), StockAt.value(v[4]), StockAt.value(value),
                average(quantity, value, opening.average(), moved.last() == 0 ? null : cards.get(moved.last())));
    }

    /** As {@link StockAt#average} says it in SQL. */
    private static @Nullable BigDecimal average(BigDecimal quantity, BigDecimal value, @Nullable BigDecimal known, @Nullable Card card) {
        if (quantity.signum() == 0) {
            return null;
        }
        if (card == null) {
            return known;
        }
        boolean same = card.quantity().compareTo(quantity) == 0 && card.value().compareTo(value) == 0;
        return same ? card.average() : Scale.UNIT_COST.divide(value, quantity);
    }

    /** Sums of the values over all products; reads the movements since the close before. */
    StockPastTotals totals(StockPeriod period) {
        Base base = base(period, period.from().minusDays(1));
        return jdbc.query("SELECT MAX(m.id) AS last_id, " + FLOWS + MOVED, parameters(period, base), row -> {
            row.next();
            BigDecimal[] v = row.getObject("v5") == null ? Sums.zeros() : sums(row).value();
            return new StockPastTotals(
                    StockAt.value(base.value().add(v[0])), StockAt.value(v[1]), StockAt.value(v[2]), StockAt.value(v[3]), StockAt.value(v[4]),
                    StockAt.value(base.value().add(v[5])));
        });
    }

    /** Value of all stock at the end of the period: the nearest close's, plus the movements since. */
    BigDecimal value(StockPeriod period) {
        Base base = base(period, period.to());
        BigDecimal since = jdbc.queryForObject(
                "SELECT COALESCE(SUM(m.change_value), 0) FROM stock_movement m WHERE m.moved_on > :base AND m.moved_on <= :to AND m.id <= :through",
                parameters(period, base), BigDecimal.class);
        return StockAt.value(base.value().add(since == null ? BigDecimal.ZERO : since));
    }
}
