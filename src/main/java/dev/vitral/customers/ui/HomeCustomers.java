package dev.vitral.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.customers.Customers;
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
class HomeCustomers implements HomeItems {
    private final Customers customers;

    HomeCustomers(Customers customers) {
        this.customers = customers;
    }

    @Override
    public List<HomeItem> now() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(new HomeItem(120, "customers", translate("customer.list"), customers.count(ListState.ALL.request()), "clientes"))
                : List.of();
    }

    @Override
    public List<FirstStep> first() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(new FirstStep(2, translate("home.first.customers"), "clientes", () -> customers.count(ListState.ALL.request()).count() > 0))
                : List.of();
    }
}
