package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkState;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.Fields;

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
        TextArea reason = Fields.area();
        reason.setLabel(translate("workOrder.endReason"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("workOrder.cancel.ask", row.folio()));
        Div text = new Div(new Span(translate("workOrder.cancel.text")), reason);
        text.addClassName("step-ask");
        dialog.add(text);
        dialog.setConfirmText(translate("workOrder.cancel"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> runner.run(() -> orders.cancel(row.id(), row.version(), reason.getValue()), translate("workOrder.cancelled", row.folio())));
        dialog.open();
    }
}
