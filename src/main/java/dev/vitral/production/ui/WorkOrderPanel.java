package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.production.WorkOrder;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.function.Supplier;

/** One work order beside the list: how it stands, its material, its pieces, and the steps that it may take. */
final class WorkOrderPanel extends Div {
    private final WorkOrderDoors doors;
    private final Runnable changed;
    private final Span chips = new Span();
    private final Span stamp = new Span();
    private final Div message = new Div();
    private final WorkOrderSteps steps;
    private final WorkOrderFacts facts;
    private final MaterialsPart materials;
    private final PlanPart plan;
    private WorkOrderRow row;

    /** {@code changed} hears of each change, {@code close} is asked to leave. */
    WorkOrderPanel(WorkOrderDoors doors, WorkOrderRow row, Runnable changed, Runnable close) {
        this.doors = doors;
        this.row = row;
        this.changed = changed;
        this.steps = new WorkOrderSteps(doors.orders(), this::step);
        this.facts = new WorkOrderFacts(doors.orders(), this::step);
        this.materials = new MaterialsPart(doors, this::step, this::again);
        this.plan = new PlanPart(doors, this::again);
        addClassNames("record", "work-order");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        TabSheet parts = new TabSheet();
        parts.addClassName("work-parts");
        parts.add(translate("workOrder.part.materials"), materials);
        parts.add(translate("cuttingPlan"), plan);
        parts.add(translate("workOrder.part.pieces"), new PiecesPart(doors.orders().pieces(row.id())));
        Div body = new Div(message, facts, parts);
        body.addClassName("record-body");
        Button history = new Button(translate("form.history"), Icons.of("history"),
                e -> HistoryDialog.open(doors.history(), WorkOrder.class, this.row.id(), this.row.folio()));
        history.addThemeVariants(ButtonVariant.TERTIARY);
        Div space = new Div();
        space.addClassName("space");
        Div buttons = new Div(steps, space, history);
        buttons.addClassName("record-buttons");
        add(head(close), body, buttons);
        show(row);
    }

    private Div head(Runnable close) {
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span code = new Span(row.folio());
        code.addClassName("record-code");
        chips.addClassName("chips");
        Div line = new Div(code, chips);
        line.addClassName("record-line");
        stamp.addClassName("record-stamp");
        Div words = new Div(line, new H2(row.customerName() == null ? translate("workOrder.noCustomer") : row.customerName()), stamp);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        return head;
    }

    private void again() {
        show(doors.orders().find(row.id()).orElseThrow());
    }

    private void show(WorkOrderRow shown) {
        row = shown;
        chips.removeAll();
        chips.add(WorkChips.state(shown.state()).component());
        WorkChips.marks(shown).forEach(chip -> chips.add(chip.component()));
        stamp.setText(translate("workOrder.stamp", shown.quotationFolio(), Formats.current().time(shown.createdAt())));
        steps.show(shown);
        facts.show(shown);
        materials.show(shown);
        plan.show(shown);
        say();
    }

    private void say(String... texts) {
        message.removeAll();
        for (String text : texts) {
            message.add(new Span(text));
        }
        message.setVisible(texts.length > 0);
    }

    /** Does a step on the version that is shown; {@code said} when it is done. */
    private void step(Supplier<WorkOrderRow> step, String said) {
        try {
            WorkOrderRow written = step.get();
            Notify.done(said);
            show(written);
            changed.run();
        } catch (RuntimeException e) {
            say(Caught.text(Caught.problem(e)));
        }
    }
}
