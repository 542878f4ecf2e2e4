package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.catalog.Catalog;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.FirstStep;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import dev.vitral.shared.ui.ListState;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many there are, on the home screen. */
@Component
class HomeProducts implements HomeItems {
    private final Catalog catalog;

    HomeProducts(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<HomeItem> now() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(new HomeItem(410, "products", translate("product.list"), catalog.count(ListState.ALL.request()), "productos"))
                : List.of();
    }

    @Override
    public List<FirstStep> first() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(new FirstStep(1, translate("home.first.products"), "productos", () -> catalog.count(ListState.ALL.request()).count() > 0))
                : List.of();
    }
}
