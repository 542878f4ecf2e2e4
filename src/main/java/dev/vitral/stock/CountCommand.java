package dev.vitral.stock;

import dev.vitral.shared.FreeText;
import dev.vitral.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count that is asked for.
 *
 * @param warehouse code, the default one when absent
 * @param category code, for the scope CATEGORY
 * @param location code, for the scope LOCATION
 * @param products codes, for the scope PRODUCTS; 1,000 at most
 * @param blind whether those who count don't see what is expected
 * @param note at most 300 characters
 */
public record CountCommand(
        @Nullable String warehouse,
        CountScope scope,
        @Nullable String category,
        @Nullable String location,
        List<String> products,
        boolean blind,
        @Nullable String note) {
    static final int MOST_PRODUCTS = 1_000;

    public CountCommand {
        products = List.copyOf(products);
        if (scope == CountScope.PRODUCTS && (products.isEmpty() || products.size() > MOST_PRODUCTS)) {
            throw Problem.invalid("products", "count.products", MOST_PRODUCTS);
        }
        category = FreeText.of("category", category, 20);
        location = FreeText.of("location", location, 20);
        if (scope == CountScope.CATEGORY && category == null) {
            throw Problem.invalid("category", "count.categoryMissing");
        }
        if (scope == CountScope.LOCATION && location == null) {
            throw Problem.invalid("location", "count.locationMissing");
        }
        note = FreeText.of("note", note, 300);
    }

    /** What the scope is narrowed to, in words. */
    @Nullable String detail() {
        return switch (scope) {
            case CATEGORY -> category;
            case LOCATION -> location;
            default -> null;
        };
    }
}
