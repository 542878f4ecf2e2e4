package dev.vitral.catalog;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * The lists of reference data in SQL. Each has some dozens of rows; what sorts has its index in {@code liquibase/catalog/0001-category.sql} to
 * {@code 0004-tax-rate.sql}.
 */
public final class ReferenceLists {
    /** Categories. */
    public static final ListSpec<CategoryRow> CATEGORIES = list(
            "r.id, r.code, r.name, p.code AS parent_code, p.name AS parent_name, r.code_prefix, r.code_pattern, r.price_factor, r.version",
            "category r",
            " LEFT JOIN category p ON p.id = r.parent_id",
            List.of(
                    sorted("name", "r.name", Type.TEXT),
                    filtered("parentCode", "r.parent_id", Type.CHOICE).lookedUp("SELECT id FROM category WHERE code = ?")),
            CategoryRow::of);

    /** Units of measure. */
    public static final ListSpec<UnitRow> UNITS =
            list(
            "r.id, r.code, r.name, r.measure, r.version",
            "unit r",
            "",
            List.of(filtered("name", "r.name", Type.TEXT), filtered("measure", "r.measure", Type.CHOICE)),
            UnitRow::of);

    /** Finishes. */
    public static final ListSpec<FinishRow> FINISHES = list(
            "r.id, r.code, r.name, r.price_factor, r.version",
            "finish r",
            "",
            List.of(filtered("name", "r.name", Type.TEXT), filtered("priceFactor", "r.price_factor", Type.NUMBER)),
            FinishRow::of);

    /** Tax rates. */
    public static final ListSpec<TaxRateRow> TAX_RATES = list(
            "r.id, r.code, r.name, r.country, r.rate, r.valid_from, r.version",
            "tax_rate r",
            "",
            List.of(
                    filtered("name", "r.name", Type.TEXT),
                    filtered("country", "r.country", Type.CHOICE),
                    filtered("validFrom", "r.valid_from", Type.DAY)),
            TaxRateRow::of);

    /** Currencies. */
    public static final ListSpec<CurrencyRow> CURRENCIES = list(
            "r.id, r.code, r.name, r.symbol, r.part, r.rate_says, r.version",
            "currency r",
            "",
            List.of(filtered("name", "r.name", Type.TEXT), filtered("part", "r.part", Type.CHOICE)),
            CurrencyRow::of);

    /** Exchange rates, the newest day first; a rate a day and currency, so its indexes begin with both (0015-exchange-rate.sql). */
    public static final ListSpec<ExchangeRateRow> EXCHANGE_RATES = new ListSpec<>(
            "r.id, c.code AS currency, r.rated_on, r.rate, c.rate_says, r.version",
            "exchange_rate r JOIN currency c ON c.id = r.currency_id",
            "r.id",
            "exchange_rate r",
            "r.deleted_at IS NULL",
            "r.deleted_at IS NOT NULL",
            "date",
            true,
            ListSpec.columns(List.of(
                    sorted("date", "r.rated_on", Type.DAY),
                    filtered("currency", "r.currency_id", Type.CHOICE).lookedUp("SELECT id FROM currency WHERE code = ?"))),
            List.of("currency"),
            ExchangeRateRow::of);

    private ReferenceLists() {}

    private static <R> ListSpec<R> list(String select, String table, String join, List<ListColumn> more, RowMapper<R> mapper) {
        List<ListColumn> columns = new ArrayList<>(List.of(sorted("code", "r.code", Type.TEXT)));
        columns.addAll(more);
        return new ListSpec<>(
                select,
                table + join,
                "r.id",
                table,
                "r.deleted_at IS NULL",
                "r.deleted_at IS NOT NULL",
                "code",
                false,
                ListSpec.columns(columns),
                List.of("code", "name"),
                mapper);
    }
}
