package dev.vitral.catalog.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.CategoryData;
import dev.vitral.catalog.CategoryRow;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** The categories, and one beside them. */
@Route("categorias/:id?")
@Menu(title = "nav.categories", order = 430, icon = "categories")
@RolesAllowed(Roles.CLERK)
class CategoriesView extends RecordScreen<CategoryRow, Category> {
    CategoriesView(CategoryData data, CatalogData catalog, RecordHistory history) {
        super(
                "categorias",
                list(data, catalog),
                CategoryRow::id,
                new CategoryForm(catalog),
                ReferenceActions.of(data, Category.class, Category::new, Category::getName, history));
    }

    private static ListScreen<CategoryRow> list(CategoryData data, CatalogData catalog) {
        return new ListScreen<>("category", ReferenceLists.CATEGORIES, ListSource.of(data::list, data::count), CategoryRow::id)
                .column(GridColumn.code("code", CategoryRow::code).essential())
                .column(GridColumn.text("name", CategoryRow::name).grow(3).essential())
                .column(GridColumn.text("parentCode", CategoryRow::parentName).options(names(catalog)).grow(2));
    }

    private static Map<String, String> names(CatalogData catalog) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Category category : catalog.categories()) {
            names.put(category.getCode(), category.getName());
        }
        return names;
    }
}
