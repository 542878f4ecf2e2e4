package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkState;
import dev.vitral.shared.CurrentUser;

/** Where a work order may go next: the menu «mover a», and calling it off. */
final class WorkOrderSteps extends Div {
    private final WorkOrders orders;
    private final StepRunner runner;

    WorkOrderSteps(WorkOrders orders, StepRunner runner) {
        this.orders = orders;
        this.runner = runner;
        addClassName("steps");
    }

    void show(WorkOrderRow row) {
        removeAll();
        boolean mayCancel = row.state().isBefore() && CurrentUser.manages();
        if (row.state().next().isEmpty()) {
            return;
        }
        MenuBar menu = new MenuBar();
        MenuItem to = menu.addItem(translate("workOrder.moveTo"));
        for (WorkState state : row.state().next()) {
            String name = translate("workOrder.state." + state);
            to.getSubMenu().addItem(name, e -> runner.run(() -> orders.move(row.id(), row.version(), state), translate("workOrder.moved", row.folio(), name)));
        }
        if (mayCancel) {
            to.getSubMenu().addSeparator();
            to.getSubMenu().addItem(translate("workOrder.cancel"), e -> askCancel(row));
        }
        add(menu);
    }

    private void askCancel(WorkOrderRow row) {
        ReasonDialog.open("workOrder.cancel", row.folio(),
                reason -> runner.run(() -> orders.cancel(row.id(), row.version(), reason), translate("workOrder.cancelled", row.folio())));
    }
}
