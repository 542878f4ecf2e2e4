package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the factor that products inherit, where it stands: at a category or at the shop. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InheritedFactors {
    private final Categories categories;
    private final ShopPricings shop;

    InheritedFactors(Categories categories, ShopPricings shop) {
        this.categories = categories;
        this.shop = shop;
    }

    /** The category in use of that code; product.categoryUnknown (422) without it. */
    public Category category(@Nullable String code) {
        String wanted = code == null ? "" : code;
        return categories.findByCode(Codes.normalised(wanted))
                .filter(it -> !it.isDeleted())
                .orElseThrow(() -> Problem.invalid("categoryCode", "product.categoryUnknown", wanted));
    }

    /** The factor that stands there, none for a category without one; the shop's without a category. */
    public @Nullable BigDecimal now(@Nullable Category category) {
        return category == null ? shop().getPriceFactor() : category.getPriceFactor();
    }

    /** Writes the new factor; priceChange.factorMoved (409) unless the one that the change started from still stands. */
    public void move(@Nullable Category category, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        BigDecimal now = now(category);
        boolean same = now == null || from == null ? now == from : now.compareTo(from) == 0;
        if (!same) {
            throw Problem.of(Problem.Kind.CONFLICT, "priceChange.factorMoved");
        }
        if (category != null) {
            category.setPriceFactor(to);
            categories.saveAndFlush(category);
        } else if (to != null) {
            ShopPricing pricing = shop();
            pricing.setPriceFactor(to);
            shop.saveAndFlush(pricing);
        }
    }

    private ShopPricing shop() {
        return shop.findById(ShopPricing.ID).orElseThrow();
    }
}
