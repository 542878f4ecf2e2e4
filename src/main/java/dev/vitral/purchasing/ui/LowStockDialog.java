package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.purchasing.LowStock;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which suppliers to order from: one draft each of what runs short; products without supplier stand apart with what to do. */
final class LowStockDialog extends Dialog {
    private final LowStock lowStock;
    private final Idempotency idempotency;
    private final Runnable done;
    private final String key = UUID.randomUUID().toString();
    private final Map<Long, Checkbox> choices = new LinkedHashMap<>();
    private final Button make = new Button(translate("lowStock.order"), e -> make());
    private final Div message = new Div();

    /** Its key makes a second press harmless; {@code done} hears when orders were made. */
    LowStockDialog(LowStock lowStock, Idempotency idempotency, Runnable done) {
        this.lowStock = lowStock;
        this.idempotency = idempotency;
        this.done = done;
        setHeaderTitle(translate("lowStock.order.title"));
        setWidth("34rem");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Div all = new Div(message, new Span(translate("lowStock.order.text")));
        all.addClassName("low-stock-suppliers");
        for (LowStock.Shortage shortage : lowStock.bySupplier()) {
            String count = Formats.current().whole(shortage.products());
            if (shortage.supplierId() == null) {
                Anchor those = new Anchor(LowStockView.PATH + "?noSupplier=true", translate("lowStock.without", count));
                Div without = new Div(those, new Span(translate("lowStock.without.text")));
                without.addClassName("low-stock-without");
                all.add(without);
            } else {
                Checkbox box = new Checkbox(translate("lowStock.of", shortage.supplierName(), count), true);
                box.addValueChangeListener(e -> chosen());
                choices.put(shortage.supplierId(), box);
                all.add(box);
            }
        }
        if (choices.isEmpty()) {
            all.add(new Span(translate("lowStock.order.none")));
        }
        add(all);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("form.cancel"), e -> close()), make);
        chosen();
    }

    private record Wish(Set<Long> supplierIds) {}

    /** The answer as it is kept for the key. */
    private record Drafts(List<LowStock.Made> orders) {}

    private Set<Long> wanted() {
        Set<Long> wanted = new LinkedHashSet<>();
        choices.forEach((supplier, box) -> {
            if (box.getValue()) {
                wanted.add(supplier);
            }
        });
        return wanted;
    }

    private void chosen() {
        make.setEnabled(!wanted().isEmpty());
    }

    private void make() {
        try {
            Set<Long> wanted = wanted();
            List<LowStock.Made> made = idempotency.once(key, new Wish(wanted), Drafts.class, () -> new Drafts(lowStock.order(new LowStock.Wish(wanted, null)))).orders();
            close();
            done.run();
            long left = made.stream().mapToLong(LowStock.Made::left).sum();
            Notify.done(translate(left == 0 ? "lowStock.order.done" : "lowStock.order.left", made.size(), made.getFirst().folio(), made.getLast().folio()));
            UI.getCurrentOrThrow().navigate("ordenes-compra", QueryParameters.of("status", "DRAFT"));
        } catch (RuntimeException e) {
            message.removeAll();
            message.add(new Span(Caught.text(Caught.problem(e))));
            message.setVisible(true);
        }
    }
}
