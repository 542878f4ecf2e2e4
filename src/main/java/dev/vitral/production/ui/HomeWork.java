package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkState;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits among the work orders: those not begun, and those late. */
@Component
class HomeWork implements HomeItems {
    private final WorkOrders orders;

    HomeWork(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<HomeItem> now() {
        if (!CurrentUser.has(Roles.CLERK)) {
            return List.of();
        }
        String late = "1900-01-01.." + WorkChips.today().minusDays(1);
        return List.of(
                new HomeItem(130, "orders", translate("workOrder.home.pending"), orders.count(ListRequest.first(1).where(Map.of("state", WorkState.PENDING.name()))),
                        "ordenes-trabajo?state=" + WorkState.PENDING.name()),
                new HomeItem(131, "alert", translate("workOrder.home.late"), orders.count(ListRequest.first(1).where(Map.of("dueOn", late))),
                        "ordenes-trabajo?dueOn=" + late));
    }
}
