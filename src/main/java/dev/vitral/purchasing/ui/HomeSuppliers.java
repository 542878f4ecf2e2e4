package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import dev.vitral.shared.ui.ListState;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many there are, on the home screen. */
@Component
class HomeSuppliers implements HomeItems {
    private final Suppliers suppliers;

    HomeSuppliers(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public List<HomeItem> now() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(new HomeItem(320, "suppliers", translate("supplier.list"), suppliers.count(ListState.ALL.request()), "proveedores"))
                : List.of();
    }
}
