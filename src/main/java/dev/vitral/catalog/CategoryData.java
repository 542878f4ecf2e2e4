package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tree of categories. */
@Service
public class CategoryData extends ReferenceData<CategoryRow, Category> {
    private final Categories categories;
    private final Products products;

    CategoryData(Lists lists, Categories categories, Products products) {
        super("category", lists, ReferenceLists.CATEGORIES, categories);
        this.categories = categories;
        this.products = products;
    }

    @Override
    Optional<Category> read(long id) {
        return categories.findWithParentById(id);
    }

    @Override
    void check(Category category) {
        categories.findByCode(category.getCode()).filter(other -> isOther(other, category)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "category.codeInTrash" : "category.codeTaken", category.getCode());
        });
        if (category.isSaved() && category.getParent() != null) {
            refuseLoop(category, category.getParent().getId());
        }
    }

    /** Walks from the parent up to the root; what it has seen ends the walk where two writers at once have tied a loop. */
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
