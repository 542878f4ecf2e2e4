package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.production.MaterialRow;
import dev.vitral.production.WorkConsumption;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Notify;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks what a work order really used of each material before it is taken out of stock; it begins with what was needed. */
final class ConsumptionDialog extends Dialog {
    private final WorkOrderDoors doors;
    private final WorkOrderRow order;
    private final Consumer<WorkOrderRow> booked;
    private final Map<String, BigDecimalField> fields = new LinkedHashMap<>();
    private final Span message = new Span();
    private final String key = UUID.randomUUID().toString();

    private record Asked(long order, List<WorkConsumption.Used> used) {}

    private ConsumptionDialog(WorkOrderDoors doors, WorkOrderRow order, List<MaterialRow> materials, Consumer<WorkOrderRow> booked) {
        this.doors = doors;
        this.order = order;
        this.booked = booked;
        setHeaderTitle(translate("workOrder.consumption.title", order.folio()));
        setWidth("34rem");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Div rows = new Div();
        rows.addClassName("consumption-rows");
        for (MaterialRow material : materials) {
            BigDecimalField field = Fields.decimal(material.unit());
            field.setLabel(material.productCode() + " · " + material.description());
            field.setValue(material.needed().stripTrailingZeros());
            fields.put(material.productCode(), field);
            rows.add(field);
        }
        add(new Paragraph(translate("workOrder.consumption.text")), message, rows);
        Button book = new Button(translate("workOrder.consumption"), e -> book());
        book.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("form.cancel"), e -> close()), book);
    }

    static void open(WorkOrderDoors doors, WorkOrderRow order, Consumer<WorkOrderRow> booked) {
        new ConsumptionDialog(doors, order, doors.shortages().materials(order.id()), booked).open();
    }

    private void book() {
        List<WorkConsumption.Used> used = new ArrayList<>();
        boolean right = true;
        for (Map.Entry<String, BigDecimalField> entry : fields.entrySet()) {
            BigDecimalField field = entry.getValue();
            BigDecimal value = field.getValue();
            boolean wrong = value == null || value.signum() < 0 || !Fields.fits(value, 12, 6);
            field.setInvalid(wrong);
            field.setErrorMessage(wrong ? translate("workOrder.consumption.wrong") : "");
            if (wrong) {
                right = false;
            } else {
                used.add(new WorkConsumption.Used(entry.getKey(), value));
            }
        }
        if (!right) {
            return;
        }
        try {
            WorkOrderRow written = doors.idempotency()
                    .once(key, new Asked(order.id(), used), WorkOrderRow.class, () -> doors.orders().book(order.id(), order.version(), used));
            Notify.done(translate("workOrder.consumption.done", order.folio()));
            close();
            booked.accept(written);
        } catch (RuntimeException e) {
            message.setText(Caught.text(Caught.problem(e)));
            message.setVisible(true);
        }
    }
}
