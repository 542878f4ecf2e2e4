package dev.vitral.catalog.ui;

import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.shared.ui.Fields;
import java.util.List;
import java.util.Locale;

/** A category and the one above it. */
class CategoryForm extends ReferenceForm<Category> {
    CategoryForm(CatalogData data) {
        super("category", Category.class);
        section(
                "identity",
                field("code", Fields.text(), Category::getCode, Category::setCode),
                field("name", Fields.text(), Category::getName, Category::setName),
                field(
                        "parentCode",
                        // Asked anew each time it opens, so that a category just made can be chosen.
                        Fields.lookup((text, offset, limit) -> search(data, text, offset, limit), Category::getName),
                        Category::getParent,
                        Category::setParent));
    }

    private static List<Category> search(CatalogData data, String text, int offset, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return data.categories().stream()
                .filter(category -> category.getName().toLowerCase(Locale.ROOT).contains(wanted))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    protected String code(Category category) {
        return category.getCode();
    }

    @Override
    protected String title(Category category) {
        return category.getName();
    }
}
