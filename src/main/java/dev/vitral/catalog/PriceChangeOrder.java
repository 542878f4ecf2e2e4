package dev.vitral.catalog;

import dev.vitral.shared.ListRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A price change as asked for.
 *
 * @param amount percent, cost, factor or step, as the kind says
 * @param categoryCode the category whose factor changes, for CATEGORY_FACTOR; other kinds say it among the filters
 * @param filters the products meant, as the product list's filters; none means all
 * @param search the product list's free text
 */
public record PriceChangeOrder(
        @NotNull PriceChangeKind kind,
        @Nullable BigDecimal amount,
        @Nullable String categoryCode,
        @Nullable Map<String, String> filters,
        @Size(max = 200) @Nullable String search,
        @Size(max = 300) @Nullable String reason) {

    /** Every field said: no filters for those that change a factor where it is inherited from. */
    public PriceChangeOrder {
        filters = filters == null || kind != null && kind.isInherited() ? Map.of() : Map.copyOf(filters);
        search = search == null || kind != null && kind.isInherited() ? "" : search.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** The products of a list as it is filtered and searched. */
    public static PriceChangeOrder of(PriceChangeKind kind, @Nullable BigDecimal amount, ListRequest products, @Nullable String reason) {
        return new PriceChangeOrder(kind, amount, null, products.filters(), products.query(), reason);
    }
}
