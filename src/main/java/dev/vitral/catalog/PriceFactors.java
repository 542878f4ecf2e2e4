package dev.vitral.catalog;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The factor of products without one of their own: the category's, else the shop's (CAT-4, CAT-12; the most specific wins). */
@Component
class PriceFactors {
    private final JdbcClient jdbc;

    PriceFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a product of that category inherits. It stays so until the caller's transaction ends: a price change waits for it, or it for the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BigDecimal inherited(long category) {
        return jdbc.sql("SELECT COALESCE(c.price_factor, s.price_factor) FROM category c JOIN shop_pricing s ON s.id = 1 WHERE c.id = ? LOCK IN SHARE MODE")
                .param(category)
                .query(BigDecimal.class)
                .single();
    }

    /** The same to look at. */
    @Transactional(readOnly = true)
    public BigDecimal shown(long category) {
        return jdbc.sql("SELECT COALESCE(c.price_factor, s.price_factor) FROM category c JOIN shop_pricing s ON s.id = 1 WHERE c.id = ?")
                .param(category)
                .query(BigDecimal.class)
                .single();
    }

    /** Whether a product in use takes its factor from that category. */
    @Transactional(readOnly = true)
    public boolean isInheritedFrom(long category) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM product WHERE category_id = ? AND factor_inherited AND deleted_at IS NULL)")
                .param(category)
                .query(Boolean.class)
                .single();
    }
}
