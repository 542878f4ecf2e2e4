package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.ProductRow;
import dev.vitral.production.OffcutRow;
import dev.vitral.production.OffcutSize;
import dev.vitral.production.OffcutState;
import dev.vitral.production.Offcuts;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.stock.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an offcut is of, measures and where it lies: a length for profiles, width and height for glass. */
final class OffcutForm extends FormLayout {
    private final ComboBox<ProductRow> product;
    private final ComboBox<Finish> colour;
    private final ComboBox<Warehouse> warehouse;
    private final BigDecimalField length = Fields.decimal("mm");
    private final BigDecimalField width = Fields.decimal("mm");
    private final BigDecimalField height = Fields.decimal("mm");
    private final TextField place = Fields.text();
    private final TextField reason = Fields.text();
    private final Checkbox counted = new Checkbox(translate("offcut.counted"));
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** {@code row} is none for a new one. */
    OffcutForm(OffcutDoors doors, @Nullable OffcutRow row) {
        product = Fields.lookup((text, offset, limit) -> doors.catalog()
                .list(ListRequest.first(limit).at(offset, limit, null).where(Map.of("kind", "PROFILE,GLASS")).matching(text)).items(),
                it -> it.code() + " · " + it.description());
        colour = Fields.record(doors.data().finishes(), Finish::getName);
        colour.setClearButtonVisible(true);
        warehouse = Fields.record(doors.warehouses().inUse(), Warehouse::getName);
        doors.warehouses().inUse().stream().filter(Warehouse::isStandard).findFirst().ifPresent(warehouse::setValue);
        setAutoResponsive(true);
        setMaxColumns(2);
        setColumnWidth("11rem");
        setExpandColumns(true);
        setExpandFields(true);
        setAutoRows(true);
        name(product, "product");
        name(colour, "colour");
        name(length, "lengthMm");
        name(width, "widthMm");
        name(height, "heightMm");
        name(warehouse, "warehouse");
        name(place, "place");
        name(reason, "reason");
        place.setMaxLength(60);
        reason.setMaxLength(300);
        reason.setHelperText(translate("offcut.reason.help"));
        counted.setHelperText(translate("offcut.counted.help"));
        if (row == null) {
            add(product, colour, length, width, height, warehouse, place, counted);
            setColspan(product, 2);
            setColspan(counted, 2);
            product.addValueChangeListener(e -> adapt(e.getValue() == null ? null : e.getValue().kind()));
            adapt(null);
            product.focus();
        } else {
            add(colour, length, width, height, place, reason);
            setColspan(reason, 2);
            show(doors, row);
        }
    }

    private <F extends Component & HasValidation & HasLabel> void name(F field, String property) {
        field.setLabel(translate("offcut." + property));
        field.getElement().setAttribute("data-field", property);
        fields.put(property, field);
    }

    private void show(OffcutDoors doors, OffcutRow row) {
        adapt(row.linear() ? ProductKind.PROFILE : ProductKind.GLASS);
        doors.data().finishesEver().stream().filter(it -> it.getCode().equals(row.colour())).findFirst().ifPresent(colour::setValue);
        length.setValue(row.lengthMm());
        width.setValue(row.widthMm());
        height.setValue(row.heightMm());
        place.setValue(row.place() == null ? "" : row.place());
        boolean fixed = row.state() != OffcutState.AVAILABLE;
        List.of(length, width, height).forEach(it -> it.setReadOnly(fixed));
        colour.setReadOnly(fixed);
        place.setReadOnly(!row.state().isThere());
        reason.setVisible(!fixed);
    }

    private void adapt(@Nullable ProductKind kind) {
        colour.setVisible(kind == ProductKind.PROFILE);
        length.setVisible(kind == ProductKind.PROFILE);
        width.setVisible(kind == ProductKind.GLASS);
        height.setVisible(kind == ProductKind.GLASS);
    }

    /** What was found, once all that is needed is said. */
    Optional<Offcuts.Found> found() {
        clear();
        ProductRow chosen = product.getValue();
        if (chosen == null) {
            mark("product", translate("error.field.required"));
            return Optional.empty();
        }
        return Optional.of(new Offcuts.Found(chosen.code(), colourCode(), size(), warehouse.isEmpty() ? null : warehouse.getValue().getCode(), place.getValue(), counted.getValue()));
    }

    /** What is so of it. */
    Optional<Offcuts.Correction> correction() {
        clear();
        return Optional.of(new Offcuts.Correction(colourCode(), size(), place.getValue(), reason.getValue()));
    }

    private @Nullable String colourCode() {
        return colour.isEmpty() ? null : colour.getValue().getCode();
    }

    private OffcutSize size() {
        return new OffcutSize(length.getValue(), width.getValue(), height.getValue());
    }

    /** Puts what is wrong at its field; what has none is given back. */
    List<String> show(Problem problem) {
        List<String> rest = new ArrayList<>();
        for (Problem.Field field : problem.fields()) {
            HasValidation at = fields.get(field.field());
            if (at instanceof Component component && component.isAttached()) {
                mark(field.field(), Caught.text(field));
            } else {
                rest.add(Caught.text(field));
            }
        }
        if (problem.fields().isEmpty()) {
            rest.add(Caught.text(problem));
        }
        return rest;
    }

    private void mark(String property, String text) {
        HasValidation field = fields.get(property);
        if (field != null) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
    }

    private void clear() {
        fields.values().forEach(it -> it.setInvalid(false));
    }
}
