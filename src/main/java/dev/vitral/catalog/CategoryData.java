package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tree of categories. */
@Service
public class CategoryData extends ReferenceData<CategoryRow, Category> {
    private final Categories categories;
    private final Products products;
    private final PriceFactors factors;
    private final JdbcClient jdbc;

    CategoryData(Lists lists, Categories categories, Products products, PriceFactors factors, JdbcClient jdbc) {
        super("category", lists, ReferenceLists.CATEGORIES, categories);
        this.categories = categories;
        this.products = products;
        this.factors = factors;
        this.jdbc = jdbc;
    }

    @Override
    Optional<Category> read(long id) {
        return categories.findWithParentById(id);
    }

    @Override
    void check(Category category) {
        lockTree();
        categories.findByCode(category.getCode()).filter(other -> isOther(other, category)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "category.codeInTrash" : "category.codeTaken", category.getCode());
        });
        if (category.isSaved() && category.getParent() != null) {
            refuseLoop(category, category.getParent().getId());
        }
        if (category.isSaved()) {
            refuseUnseenFactor(category);
        }
    }

    /**
     * Two who each put one category under the other would tie a loop that neither sees. So all rows are locked, in the order of their ids, before any is read;
     * there are some dozens.
     */
    private void lockTree() {
        jdbc.sql("SELECT id FROM category ORDER BY id FOR UPDATE").query(Long.class).list();
    }

    /** A factor that products inherit moves their prices: it changes only where those are seen first (CAT-4). */
    private void refuseUnseenFactor(Category category) {
        BigDecimal kept = jdbc.sql("SELECT price_factor FROM category WHERE id = ?").param(category.getId()).query(BigDecimal.class).optional().orElse(null);
        BigDecimal wanted = category.getPriceFactor();
        boolean same = kept == null || wanted == null ? kept == wanted : kept.compareTo(wanted) == 0;
        if (!same && factors.isInheritedFrom(category.getId())) {
            throw Problem.invalid("priceFactor", "category.factorInherited", category.getName());
        }
    }

    /** Walks from the parent up to the root. */
    private void refuseLoop(Category category, Long parent) {
        Set<Long> seen = new HashSet<>();
        @Nullable Category at = categories.findById(parent).orElse(null);
        while (at != null && seen.add(at.getId())) {
            if (at.getId().equals(category.getId())) {
                throw Problem.invalid("parentCode", "category.ownAncestor", category.getName());
            }
            at = at.getParent();
        }
    }

    @Override
    void checkUnused(Category category) {
        long users = products.countByCategoryIdAndDeletedAtIsNull(category.getId());
        if (users > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "category.inUse", users);
        }
        long children = categories.countByParentIdAndDeletedAtIsNull(category.getId());
        if (children > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "category.hasChildren", children);
        }
    }
}
