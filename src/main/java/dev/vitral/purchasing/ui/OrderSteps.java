package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** The steps that an order may take next, each asked for by name. */
final class OrderSteps extends Div {
    private static final int LONGEST_REASON = 300;

    private final PurchaseOrders orders;
    private final Runner runner;
    private final Button send = new Button(translate("purchaseOrder.send"), e -> ask("send", false));
    private final Button receive;
    private final MenuBar more = new MenuBar();
    private final MenuItem revise;
    private final MenuItem cancel;
    private final MenuItem close;
    private @Nullable PurchaseOrder shown;

    /** Saves first what was typed, does the step on what is then saved, says {@code said}. */
    interface Runner {
        void run(Step step, String said);
    }

    /** A step on a saved version. */
    interface Step {
        PurchaseOrder take(long id, long version);
    }

    OrderSteps(PurchaseOrders orders, Runner runner, Runnable receiving) {
        this.orders = orders;
        this.runner = runner;
        this.receive = new Button(translate("purchaseOrder.receive"), e -> receiving.run());
        receive.addThemeVariants(ButtonVariant.PRIMARY);
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem menu = more.addItem(translate("form.more"));
        revise = menu.getSubMenu().addItem(translate("purchaseOrder.revise"), e -> ask("revise", false));
        cancel = menu.getSubMenu().addItem(translate("purchaseOrder.cancel"), e -> ask("cancel", true));
        close = menu.getSubMenu().addItem(translate("purchaseOrder.close"), e -> ask("close", true));
        addClassName("steps");
        add(send, receive, more);
    }

    void show(@Nullable PurchaseOrder order) {
        shown = order;
        PurchaseOrderStatus status = order == null ? null : order.getStatus();
        boolean manager = CurrentUser.manages();
        send.setVisible(status == PurchaseOrderStatus.DRAFT);
        receive.setVisible(status != null && status.awaitsGoods());
        revise.setVisible(status == PurchaseOrderStatus.SENT);
        cancel.setVisible(status == PurchaseOrderStatus.DRAFT || status == PurchaseOrderStatus.SENT);
        close.setVisible(status == PurchaseOrderStatus.PARTLY_RECEIVED && manager);
        more.setVisible(revise.isVisible() || cancel.isVisible() || close.isVisible());
    }

    private Step step(String verb, @Nullable String reason) {
        return switch (verb) {
            case "send" -> orders::send;
            case "revise" -> orders::revise;
            case "cancel" -> (id, version) -> orders.cancel(id, version, reason);
            default -> (id, version) -> orders.close(id, version, reason);
        };
    }

    private void ask(String verb, boolean withReason) {
        if (shown == null) {
            return;
        }
        TextArea reason = Fields.area();
        reason.setLabel(translate("purchaseOrder.endReason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setVisible(withReason);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("purchaseOrder." + verb + ".ask", shown.getFolio()));
        Div text = new Div(new Span(translate("purchaseOrder." + verb + ".text")), reason);
        text.addClassName("step-ask");
        dialog.add(text);
        dialog.setConfirmText(translate("purchaseOrder." + verb));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.close"));
        dialog.addConfirmListener(e -> runner.run(step(verb, reason.getValue().isBlank() ? null : reason.getValue().strip()), "purchaseOrder." + verb + ".done"));
        dialog.open();
    }
}
