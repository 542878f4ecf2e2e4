package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.Catalog;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.TransferCommand;
import dev.vitral.stock.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;

/** Enters a transfer: from, to, and one line a product; Enter in a quantity goes on to the next line, Ctrl+S posts. */
final class TransferForm extends Composite<Panel> {
    private final ComboBox<Warehouse> from;
    private final ComboBox<Warehouse> to;
    private final DatePicker date = Fields.date();
    private final TextField reference = Fields.text();
    private final TextField reason = Fields.text();
    private final Div rows = new Div();
    private final List<TransferLine> lines = new ArrayList<>();
    private final Catalog catalog;
    private final StockOnHand stock;
    private final BiFunction<String, TransferCommand, Long> post;
    private final LongConsumer posted;
    private final Runnable close;
    private final String key = UUID.randomUUID().toString();

    /** {@code post} takes the form's key and the command and gives the document's id, which {@code posted} hears of; {@code close} is asked to leave. */
    TransferForm(List<Warehouse> warehouses, Catalog catalog, StockOnHand stock, BiFunction<String, TransferCommand, Long> post, LongConsumer posted, Runnable close) {
        this.catalog = catalog;
        this.stock = stock;
        this.post = post;
        this.posted = posted;
        this.close = close;
        this.from = Fields.record(warehouses, Warehouse::getName);
        this.to = Fields.record(warehouses, Warehouse::getName);
        warehouses.stream().filter(Warehouse::isStandard).findFirst().ifPresent(from::setValue);
        warehouses.stream().filter(it -> !it.isStandard()).findFirst().filter(it -> warehouses.size() == 2).ifPresent(to::setValue);
        from.addValueChangeListener(e -> lines.forEach(TransferLine::tellStock));
        date.setValue(ShopTime.today());
        date.setMax(ShopTime.today());
        rows.addClassName("transfer-lines");
        addLine();
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
    }

    @Override
    protected Panel initContent() {
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("11rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        from.setLabel(translate("transfer.from"));
        to.setLabel(translate("transfer.to"));
        date.setLabel(translate("transfer.date"));
        reference.setLabel(translate("transfer.reference"));
        reason.setLabel(translate("transfer.reason"));
        layout.add(from, to, date, reference, reason);
        layout.setColspan(reason, 2);
        return new Panel("transfer", "", translate("transfer.new"), close)
                .with(layout, rows)
                .primary(translate("transfer.post"), this::save)
                .action(translate("transfer.addLine"), () -> addLine().focus())
                .action(translate("form.close"), close);
    }

    private TransferLine addLine() {
        TransferLine line = new TransferLine(catalog, id -> from.isEmpty() ? null : stock.in(id, from.getValue().getCode()), this::next, this::remove);
        lines.add(line);
        rows.add(line);
        return line;
    }

    private void next(TransferLine line) {
        int at = lines.indexOf(line);
        (at == lines.size() - 1 ? addLine() : lines.get(at + 1)).focus();
    }

    private void remove(TransferLine line) {
        lines.remove(line);
        rows.remove(line);
        if (lines.isEmpty()) {
            addLine();
        }
    }

    private void save() {
        getContent().say();
        to.setInvalid(false);
        List<TransferLine> typed = lines.stream().filter(line -> !line.isBlank()).toList();
        boolean whole = typed.stream().map(TransferLine::isWhole).reduce(true, Boolean::logicalAnd);
        if (to.isEmpty()) {
            to.setErrorMessage(translate("error.field.required"));
            to.setInvalid(true);
        }
        if (!whole || to.isEmpty() || from.isEmpty()) {
            return;
        }
        try {
            long id = post.apply(key, new TransferCommand(from.getValue().getCode(), to.getValue().getCode(), date.getValue(), reference.getValue(),
                    reason.getValue(), typed.stream().map(TransferLine::line).toList()));
            Notify.done(translate("transfer.posted"));
            posted.accept(id);
        } catch (RuntimeException e) {
            refused(Caught.problem(e), typed);
        }
    }

    private void refused(Problem problem, List<TransferLine> typed) {
        if (problem.members().get("line") instanceof Integer line && line <= typed.size()) {
            typed.get(line - 1).refuse(Caught.text(problem));
        } else {
            getContent().say(problem);
        }
    }
}
