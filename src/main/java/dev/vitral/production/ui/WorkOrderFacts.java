package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkPriority;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How soon a work order is wanted, to be changed here, and quoted against real cost. */
final class WorkOrderFacts extends Div {
    private final WorkOrders orders;
    private final ComboBox<WorkPriority> priority = Fields.choice(List.of(WorkPriority.values()), it -> translate("workOrder.priority." + it));
    private final DatePicker promised = Fields.date();
    private final TextArea note = Fields.area();
    private final Button save = new Button(translate("form.save"));
    private final DescriptionList costs = new DescriptionList();
    private @Nullable WorkOrderRow row;

    WorkOrderFacts(WorkOrders orders, StepRunner runner) {
        this.orders = orders;
        priority.setLabel(translate("workOrder.priority"));
        promised.setLabel(translate("workOrder.promisedOn"));
        promised.setClearButtonVisible(true);
        note.setLabel(translate("workOrder.note"));
        note.setMaxLength(2000);
        note.setMinRows(1);
        save.addClickListener(e -> save(runner));
        priority.addValueChangeListener(e -> adapt());
        promised.addValueChangeListener(e -> adapt());
        note.addValueChangeListener(e -> adapt());
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("11rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        layout.add(priority, promised, note);
        layout.setColspan(note, 2);
        costs.addClassName("facts");
        addClassName("work-facts");
        add(layout, save, costs);
    }

    void show(WorkOrderRow shown) {
        row = shown;
        priority.setValue(shown.priority());
        promised.setValue(shown.promisedOn());
        note.setValue(shown.note() == null ? "" : shown.note());
        boolean over = shown.state().isOver();
        priority.setReadOnly(over);
        promised.setReadOnly(over);
        note.setReadOnly(over);
        Formats formats = Formats.current();
        costs.removeAll();
        fact("workOrder.windows", formats.whole(shown.windows()));
        if (shown.jobSite() != null) {
            fact("workOrder.jobSite", shown.jobSite());
        }
        fact("workOrder.quotedCost", translate("workOrder.costAndWaste", formats.money(shown.quotedCost()), formats.percent(shown.quotedWasteRate())));
        if (shown.realCost() != null) {
            String waste = shown.realWasteRate() == null ? "–" : formats.percent(shown.realWasteRate());
            fact("workOrder.realCost", translate("workOrder.costAndWaste", formats.money(shown.realCost()), waste));
            fact("workOrder.difference", formats.money(shown.realCost().subtract(shown.quotedCost())));
        }
        if (shown.finishedAt() != null) {
            Anchor offcuts = new Anchor(OffcutsView.PATH + "?source=" + shown.folio(), translate("workOrder.offcuts.show", shown.folio()));
            costs.add(new DescriptionList.Term(translate("workOrder.offcuts")), new DescriptionList.Description(offcuts));
        }
        if (shown.endReason() != null) {
            fact("workOrder.endReason", shown.endReason());
        }
        adapt();
    }

    private void fact(String term, String value) {
        costs.add(new DescriptionList.Term(translate(term)), new DescriptionList.Description(value));
    }

    /** Save is offered once something differs. */
    private void adapt() {
        WorkOrderRow shown = row;
        save.setVisible(shown != null && !shown.state().isOver() && !priority.isEmpty()
                && (priority.getValue() != shown.priority() || !Objects.equals(promised.getValue(), shown.promisedOn())
                        || !note.getValue().strip().equals(shown.note() == null ? "" : shown.note())));
    }

    private void save(StepRunner runner) {
        WorkOrderRow shown = row;
        if (shown != null) {
            WorkOrders.Plan plan = new WorkOrders.Plan(priority.getValue(), promised.getValue(), note.getValue());
            runner.run(() -> orders.plan(shown.id(), shown.version(), plan), translate("form.saved", shown.folio(), ""));
        }
    }
}
