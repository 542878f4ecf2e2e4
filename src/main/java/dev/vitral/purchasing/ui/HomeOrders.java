package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.purchasing.LowStock;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits in purchasing: late deliveries, drafts to send, products under their minimum. */
@Component
class HomeOrders implements HomeItems {
    private final PurchaseOrders orders;
    private final LowStock lowStock;

    HomeOrders(PurchaseOrders orders, LowStock lowStock) {
        this.orders = orders;
        this.lowStock = lowStock;
    }

    /** The filter of promised days that have passed. */
    static String lateDays() {
        return "2000-01-01.." + ShopTime.today().minusDays(1);
    }

    @Override
    public List<HomeItem> now() {
        if (!CurrentUser.has(Roles.CLERK)) {
            return List.of();
        }
        return List.of(
                new HomeItem(310, "purchase-orders", translate("purchaseOrder.home.late"), count("dueOn", lateDays()), "ordenes-compra?dueOn=" + lateDays()),
                new HomeItem(311, "purchase-orders", translate("purchaseOrder.home.drafts"), count("status", "DRAFT"), "ordenes-compra?status=DRAFT"),
                new HomeItem(330, "alert", translate("lowStock.list"), lowStock.count(ListRequest.first(1)), "bajo-minimo"));
    }

    private ListPage.Total count(String column, String text) {
        return orders.count(ListRequest.first(1).where(Map.of(column, text)));
    }
}
