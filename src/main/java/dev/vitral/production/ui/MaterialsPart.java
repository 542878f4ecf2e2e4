package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.production.MaterialRow;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkShortages;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a work order needs of each material: set aside, missing, on order, used, and once booked its cost beside the quoted one; what has come is set aside and the rest ordered from here. */
final class MaterialsPart extends Div {
    private final WorkOrderDoors doors;
    private final Runnable again;
    private final Grid<MaterialRow> grid = new Grid<>();
    private final Button reserve = new Button(translate("workOrder.reserve"));
    private final Button order = new Button(translate("workOrder.order"));
    private final Button consume = new Button(translate("workOrder.consumption"));
    private final Button takeBack = new Button(translate("workOrder.takeBack"));
    private final Div actions = new Div(consume, takeBack, order, reserve);
    private final List<Grid.Column<MaterialRow>> before;
    private final List<Grid.Column<MaterialRow>> after;
    private String key = "";
    private @Nullable WorkOrderRow row;

    MaterialsPart(WorkOrderDoors doors, StepRunner runner, Runnable again) {
        this.doors = doors;
        this.again = again;
        addClassName("work-materials");
        actions.addClassName("part-actions");
        reserve.addThemeVariants(ButtonVariant.TERTIARY);
        reserve.addClickListener(e -> runner.run(this::reserve, translate("workOrder.reserved")));
        order.addClickListener(e -> order());
        consume.addClickListener(e -> ConsumptionDialog.open(doors, Objects.requireNonNull(row), booked -> again.run()));
        takeBack.addThemeVariants(ButtonVariant.TERTIARY);
        takeBack.addClickListener(e -> askTakeBack(runner));
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> row.productCode() + " · " + row.description()).setHeader(translate("workMaterial.product")).setWidth("9rem").setFlexGrow(4)
                .setTooltipGenerator(MaterialRow::description);
        quantity("needed", MaterialRow::needed);
        Grid.Column<MaterialRow> missing = grid.addComponentColumn(MaterialsPart::shortage).setHeader(translate("workMaterial.shortage")).setTextAlign(ColumnTextAlign.END).setWidth("6rem").setFlexGrow(0);
        Grid.Column<MaterialRow> reserved = quantity("reserved", MaterialRow::reserved);
        before = List.of(missing, reserved,
                grid.addColumn(row -> row.purchaseFolio() == null ? "" : row.purchaseFolio()).setHeader(translate("workMaterial.purchaseFolio")).setWidth("8.5rem").setFlexGrow(0));
        quantity("used", MaterialRow::used).setWidth("8.5rem");
        after = List.of(money("quotedCost", MaterialRow::quotedCost), money("usedValue", MaterialRow::usedValue));
        add(actions, grid);
    }

    private Grid.Column<MaterialRow> money(String name, Function<MaterialRow, BigDecimal> value) {
        return grid.addColumn(row -> Formats.current().money(value.apply(row))).setHeader(translate("workMaterial." + name))
                .setTextAlign(ColumnTextAlign.END).setWidth("9.5rem").setFlexGrow(0);
    }

    private Grid.Column<MaterialRow> quantity(String name, Function<MaterialRow, BigDecimal> value) {
        return grid.addColumn(row -> Formats.current().quantity(value.apply(row)) + " " + row.unit()).setHeader(translate("workMaterial." + name))
                .setTextAlign(ColumnTextAlign.END).setWidth("6.5rem").setFlexGrow(0);
    }

    private static Span shortage(MaterialRow row) {
        return row.shortage().signum() == 0 ? new Span() : new Chip(Formats.current().quantity(row.shortage()), Chip.Tone.ATTENTION).component();
    }

    void show(WorkOrderRow shown) {
        row = shown;
        key = UUID.randomUUID().toString();
        List<MaterialRow> rows = doors.shortages().materials(shown.id());
        grid.setItems(rows);
        before.forEach(it -> it.setVisible(shown.finishedAt() == null));
        after.forEach(it -> it.setVisible(shown.finishedAt() != null));
        boolean open = !shown.state().isOver() && shown.finishedAt() == null;
        reserve.setVisible(open && rows.stream().anyMatch(it -> it.shortage().signum() > 0));
        order.setVisible(shown.state().isBefore() && rows.stream().anyMatch(it -> it.toOrder().signum() > 0));
        consume.setVisible(shown.state() == WorkState.IN_PRODUCTION && shown.finishedAt() == null);
        takeBack.setVisible(shown.state() == WorkState.IN_PRODUCTION && shown.finishedAt() != null);
        actions.setVisible(reserve.isVisible() || order.isVisible() || consume.isVisible() || takeBack.isVisible());
    }

    private void askTakeBack(StepRunner runner) {
        WorkOrderRow shown = Objects.requireNonNull(row);
        String once = key;
        ReasonDialog.open("workOrder.takeBack", shown.folio(), reason -> runner.run(
                () -> doors.idempotency().once(once, new Reason(shown.id(), reason), WorkOrderRow.class, () -> doors.orders().takeBack(shown.id(), shown.version(), reason)),
                translate("workOrder.takenBack", shown.folio())));
    }

    private record Reason(long order, String why) {}

    private WorkOrderRow reserve() {
        WorkOrderRow shown = Objects.requireNonNull(row);
        doors.shortages().reserve(shown.id(), shown.version());
        return doors.orders().find(shown.id()).orElseThrow();
    }

    private void order() {
        WorkOrderRow shown = Objects.requireNonNull(row);
        try {
            WorkShortages.Ordered made = doors.idempotency()
                    .once(key, shown.id(), WorkShortages.Ordered.class, () -> doors.shortages().order(shown.id(), shown.version()));
            String folios = made.orders().stream().map(WorkShortages.Made::folio).collect(Collectors.joining(", "));
            Notify.done(translate("workOrder.ordered", folios)
                    + (made.left().isEmpty() ? "" : " " + translate("workOrder.ordered.left", String.join(", ", made.left()))));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        again.run();
    }
}
