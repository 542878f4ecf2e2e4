package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        TextField prefix = Fields.text();
        prefix.setHelperText(translate("category.codePrefix.help"));
        TextField pattern = Fields.text();
        pattern.setHelperText(translate("category.codePattern.help"));
        BigDecimalField factor = Fields.decimal("×");
        factor.setHelperText(translate("category.priceFactor.help"));
        section(
                "products",
                field("codePrefix", prefix, c -> orEmpty(c.getCodePrefix()), Category::setCodePrefix),
                field("codePattern", pattern, Converter.from(CategoryForm::typedPattern, text -> text), c -> orEmpty(c.getCodePattern()), Category::setCodePattern),
                field("priceFactor", factor, Category::getPriceFactor, Category::setPriceFactor));
    }

    private static Result<String> typedPattern(String typed) {
        try {
            new Category().setCodePattern(typed);
            return Result.ok(typed);
        } catch (Problem problem) {
            return Result.error(Caught.text(problem));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
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
