package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrderPaper;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.Receiving;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One order beside the list: written while it is a draft, looked at and received afterwards. */
final class OrderPanel extends Div {
    private final PurchaseOrders orders;
    private final Receiving receiving;
    private final Idempotency idempotency;
    private final OrderForm form;
    private final OrderSteps steps;
    private final OrderPaperMenu paper;
    private final ReceiptsPart receipts;
    private final Span folio = new Span();
    private final Div chips = new Div();
    private final H2 title = new H2();
    private final Span stamp = new Span();
    private final Div message = new Div();
    private final Button save = new Button(translate("purchaseOrder.save"), e -> save());
    private final Button history = new Button(translate("form.history"), Icons.of("history"));
    private final Consumer<PurchaseOrder> saved;
    private @Nullable PurchaseOrder shown;
    private String key = "";

    /** {@code saved} hears of each change, {@code close} is asked to leave. */
    OrderPanel(
            PurchaseOrders orders, Receiving receiving, PurchaseOrderPaper papers, OrderChoices choices, Idempotency idempotency, RecordHistory past,
            Consumer<PurchaseOrder> saved, Runnable close) {
        this.orders = orders;
        this.receiving = receiving;
        this.idempotency = idempotency;
        this.saved = saved;
        this.form = new OrderForm(choices, orders::preview, () -> say(List.of()));
        this.steps = new OrderSteps(orders, this::step, this::receive);
        this.paper = new OrderPaperMenu(papers);
        this.receipts = new ReceiptsPart(receiving::reverse, this::again);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        history.addThemeVariants(ButtonVariant.TERTIARY);
        history.addClickListener(e -> {
            if (shown != null) {
                HistoryDialog.open(past, PurchaseOrder.class, shown.getId(), shown.getFolio());
            }
        });
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        Div space = new Div();
        space.addClassName("space");
        Div buttons = new Div(save, steps, space, paper, history);
        buttons.addClassName("record-buttons");
        Div body = new Div(message, form, receipts);
        body.addClassName("record-body");
        addClassName("record");
        add(head(close), body, buttons);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
    }

    private Div head(Runnable close) {
        folio.addClassName("record-code");
        chips.addClassName("chips");
        stamp.addClassName("record-stamp");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div line = new Div(folio, chips);
        line.addClassName("record-line");
        Div words = new Div(line, title, stamp);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        return head;
    }

    /** A new one; its key makes a second Save of the same form harmless. */
    void begin() {
        key = UUID.randomUUID().toString();
        shown = null;
        form.begin();
        show(null);
        form.focusFirst();
    }

    void open(PurchaseOrder order) {
        shown = order;
        form.read(order);
        show(order);
    }

    private void show(@Nullable PurchaseOrder order) {
        steps.show(order);
        paper.show(order);
        history.setVisible(order != null);
        save.setVisible(order == null || order.getStatus() == PurchaseOrderStatus.DRAFT);
        receipts.show(order == null ? List.of() : receiving.of(order.getId()));
        say(List.of());
        chips.removeAll();
        folio.setText(order == null ? "" : order.getFolio());
        title.setText(order == null ? translate("purchaseOrder.new") : order.getSupplier().getName());
        stamp.setText("");
        if (order != null) {
            Formats formats = Formats.current();
            chips.add(OrderChips.of(order.getStatus(), order.isLate(ShopTime.today())).component());
            String dates = translate("purchaseOrder.dates", formats.date(order.getOrderedOn()), formats.date(order.getExpectedOn()), order.getRevision());
            stamp.setText(order.getEndReason() == null ? dates : dates + " · " + order.getEndReason());
        }
    }

    boolean isDirty() {
        return form.isDirty();
    }

    /** Gives up what was typed. */
    void discard() {
        if (shown == null) {
            form.begin();
        } else {
            form.read(shown);
        }
    }

    private void say(List<String> texts) {
        message.removeAll();
        texts.forEach(text -> message.add(new Span(text)));
        message.setVisible(!texts.isEmpty());
    }

    private void save() {
        if (save.isVisible()) {
            write().ifPresent(written -> {
                Notify.done(translate("form.saved", written.getFolio(), ""));
                changed(written);
            });
        }
    }

    private Optional<PurchaseOrder> write() {
        Optional<PurchaseOrderDraft> draft = form.draft();
        if (draft.isEmpty()) {
            say(List.of(translate("error.validation.failed")));
            return Optional.empty();
        }
        try {
            if (shown != null) {
                return Optional.of(orders.update(shown.getId(), shown.getVersion(), draft.get()));
            }
            long id = idempotency.once(key, draft.get(), Long.class, () -> orders.create(draft.get()).getId());
            return orders.find(id);
        } catch (RuntimeException e) {
            say(form.refused(Caught.problem(e)));
            return Optional.empty();
        }
    }

    private void step(OrderSteps.Step step, String said) {
        Optional<PurchaseOrder> base = form.isDirty() ? write() : Optional.ofNullable(shown);
        base.ifPresent(order -> {
            try {
                PurchaseOrder written = step.take(order.getId(), order.getVersion());
                Notify.done(translate(said, written.getFolio()));
                changed(written);
            } catch (RuntimeException e) {
                say(form.refused(Caught.problem(e)));
            }
        });
    }

    private void receive() {
        orders.find(Objects.requireNonNull(shown).getId()).ifPresent(order -> {
            String once = UUID.randomUUID().toString();
            new ReceiveDialog(
                            order,
                            delivery -> receiving.find(idempotency.once(once, delivery, Long.class, () -> receiving.receive(order.getId(), delivery).getId())).orElseThrow(),
                            receipt -> {
                                Notify.done(translate("receipt.done", receipt.getFolio()));
                                again();
                            })
                    .open();
        });
    }

    private void again() {
        if (shown != null) {
            orders.find(shown.getId()).ifPresent(this::changed);
        }
    }

    private void changed(PurchaseOrder written) {
        open(written);
        saved.accept(written);
    }
}
