package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrderLine;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.stock.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The order as it is written: of whom, for when, to which warehouse, which products; below what it comes to. */
final class OrderForm extends Div {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)$");

    private final Function<PurchaseOrderDraft, PurchaseOrder> preview;
    private final Runnable changed;
    private final ComboBox<OrderChoices.Vendor> supplier;
    private final DatePicker orderedOn = Fields.date();
    private final DatePicker expectedOn = Fields.date();
    private final ComboBox<String> currency;
    private final ComboBox<String> warehouse;
    private final String base;
    private final TextArea notes = Fields.area();
    private final OrderLines lines;
    private final DescriptionList sums = new DescriptionList();
    private boolean reading;
    private boolean dirty;

    /** {@code preview} works out a draft's amounts, {@code changed} hears when something was typed. */
    OrderForm(OrderChoices choices, Function<PurchaseOrderDraft, PurchaseOrder> preview, Runnable changed) {
        this.preview = preview;
        this.changed = changed;
        this.supplier = Fields.lookup(choices::suppliers, OrderChoices.Vendor::name);
        Map<String, String> names = choices.warehouses();
        this.warehouse = Fields.choice(List.copyOf(names.keySet()), code -> code + " · " + names.getOrDefault(code, ""));
        List<String> currencies = choices.currencies();
        this.base = currencies.getFirst();
        this.currency = Fields.choice(currencies, code -> code);
        this.lines = new OrderLines(choices, this::typed);
        currency.setVisible(currencies.size() > 1);
        currency.setMaxWidth("12rem");
        currency.addValueChangeListener(e -> lines.inBase(base.equals(e.getValue())));
        warehouse.setVisible(names.size() > 1);
        warehouse.setClearButtonVisible(true);
        name(supplier, "supplierId", "supplier");
        name(orderedOn, "orderedOn", "orderedOn");
        name(expectedOn, "expectedOn", "expectedOn");
        name(currency, "currency", "currency");
        name(warehouse, "warehouse", "warehouse");
        name(notes, "notes", "notes");
        notes.setMaxLength(2000);
        supplier.setRequiredIndicatorVisible(true);
        Div head = new Div(supplier, orderedOn, expectedOn, currency, warehouse);
        head.addClassName("order-head");
        sums.addClassName("order-sums");
        addClassNames("record-form", "order-form");
        add(head, new H3(translate("purchaseOrder.lines")), lines, sums, notes);
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel & HasValue<?, ?>> void name(C field, String property, String text) {
        field.setLabel(translate("purchaseOrder." + text));
        field.getElement().setAttribute("data-field", property);
        field.addValueChangeListener(e -> typed());
    }

    /** An empty one. */
    void begin() {
        reading = true;
        Stream.<HasValue<?, ?>>of(supplier, expectedOn, warehouse, notes).forEach(HasValue::clear);
        orderedOn.setValue(ShopTime.today());
        currency.setValue(base);
        show(List.of(), false);
        sums.removeAll();
        reading = false;
    }

    void read(PurchaseOrder order) {
        reading = true;
        supplier.setValue(new OrderChoices.Vendor(order.getSupplier().getId(), order.getSupplier().getName()));
        orderedOn.setValue(order.getOrderedOn());
        expectedOn.setValue(order.getExpectedOn());
        currency.setValue(order.getCurrency());
        Warehouse place = order.getWarehouse();
        warehouse.setValue(place == null ? null : place.getCode());
        notes.setValue(order.getNotes() == null ? "" : order.getNotes());
        show(order.getLines(), order.getStatus() != PurchaseOrderStatus.DRAFT);
        sums(order);
        reading = false;
    }

    private void show(List<PurchaseOrderLine> shown, boolean readOnly) {
        lines.read(shown, readOnly);
        Stream.<HasValue<?, ?>>of(supplier, orderedOn, expectedOn, currency, warehouse, notes).forEach(field -> field.setReadOnly(readOnly));
        clearProblems();
        dirty = false;
    }

    private void clearProblems() {
        Stream.<HasValidationProperties>of(supplier, orderedOn, expectedOn, currency, warehouse, notes).forEach(field -> field.setInvalid(false));
    }

    private void typed() {
        if (reading) {
            return;
        }
        dirty = true;
        clearProblems();
        changed.run();
        rework();
    }

    /** Shows what the lines come to as far as they are right. */
    private void rework() {
        List<OrderLineRow> whole = lines.meant().stream().filter(row -> row.line().isPresent()).toList();
        lines.meant().forEach(row -> row.worth(null));
        sums.removeAll();
        if (supplier.isEmpty() || whole.isEmpty()) {
            return;
        }
        try {
            PurchaseOrder worked = preview.apply(draft(whole));
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).worth(worked.getLines().get(i).getAmount());
            }
            sums(worked);
        } catch (RuntimeException e) {
            refused(Caught.problem(e), whole);
        }
    }

    private void sums(PurchaseOrder order) {
        Formats formats = Formats.current();
        sums.removeAll();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("subtotal", formats.money(order.getSubtotal()));
        figures.put("tax", formats.money(order.getTax()));
        figures.put("total", formats.money(order.getTotal()) + " " + order.getCurrency());
        LocalDate rated = order.getRateOn();
        if (rated != null) {
            String from = order.isRatePerBase() ? base : order.getCurrency();
            String to = order.isRatePerBase() ? order.getCurrency() : base;
            figures.put("exchangeRate", translate("purchaseOrder.rate", from, formats.quantity(order.getExchangeRate()), to, formats.date(rated)));
            figures.put("totalInBase", formats.money(order.getTotalInBase()) + " " + base);
        }
        figures.forEach((name, text) -> {
            DescriptionList.Description value = new DescriptionList.Description(text);
            value.getElement().setAttribute("data-figure", name);
            sums.add(new DescriptionList.Term(translate("purchaseOrder." + name)), value);
        });
    }

    private PurchaseOrderDraft draft(List<OrderLineRow> whole) {
        return new PurchaseOrderDraft(
                supplier.getValue().id(), orderedOn.getValue(), expectedOn.getValue(), currency.getValue(), warehouse.getValue(), notes.getValue(),
                whole.stream().map(row -> row.line().orElseThrow()).toList());
    }

    /** What is to be written, when all of it can be; else the fields say what is missing. */
    Optional<PurchaseOrderDraft> draft() {
        List<OrderLineRow> meant = lines.meant();
        meant.stream().filter(row -> row.line().isEmpty()).forEach(OrderLineRow::requireAll);
        if (supplier.isEmpty()) {
            supplier.setErrorMessage(translate("error.field.required"));
            supplier.setInvalid(true);
        }
        return supplier.isEmpty() || meant.stream().anyMatch(row -> row.line().isEmpty()) ? Optional.empty() : Optional.of(draft(meant));
    }

    /** Shows a refusal at the fields that it names; gives back the texts that none could take. */
    List<String> refused(Problem problem) {
        return refused(problem, lines.meant());
    }

    private List<String> refused(Problem problem, List<OrderLineRow> rows) {
        List<String> rest = new ArrayList<>();
        for (Problem.Field wrong : problem.fields()) {
            Matcher line = LINE.matcher(wrong.field());
            boolean taken = line.find() && Integer.parseInt(line.group(1)) < rows.size() && rows.get(Integer.parseInt(line.group(1))).refuse(line.group(2), Caught.text(wrong))
                    || head(wrong);
            if (!taken) {
                rest.add(Caught.text(wrong));
            }
        }
        if (problem.fields().isEmpty()) {
            rest.add(Caught.text(problem));
        }
        return rest;
    }

    private boolean head(Problem.Field wrong) {
        HasValidationProperties field = wrong.field().endsWith("expectedOn") ? expectedOn : wrong.field().endsWith("currency") ? currency : wrong.field().endsWith("supplierId") ? supplier : null;
        if (field != null) {
            field.setErrorMessage(Caught.text(wrong));
            field.setInvalid(true);
        }
        return field != null;
    }

    boolean isDirty() {
        return dirty;
    }

    void focusFirst() {
        supplier.focus();
    }
}
