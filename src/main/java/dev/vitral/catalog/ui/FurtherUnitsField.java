package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.catalog.FurtherUnit;
import dev.vitral.catalog.Unit;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Further units of a product, a row each: {@code 1 caja = 24 pza}. A row that isn't whole is not part of the value but is told by {@link #isWhole}. */
class FurtherUnitsField extends CustomField<List<FurtherUnit>> {
    private final List<Unit> units;
    private final Div lines = new Div();
    private final Button more = new Button(translate("product.units.add"), Icons.of("plus"), e -> append(null));
    private final List<Line> rows = new ArrayList<>();
    private String stockUnit = "";

    FurtherUnitsField(List<Unit> units) {
        super(List.of());
        this.units = units;
        lines.addClassName("further-units");
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(lines, more);
    }

    /** Names the unit that stock is kept in, to which the rows refer. */
    void stockUnit(@Nullable Unit unit) {
        stockUnit = unit == null ? "" : unit.getCode();
        rows.forEach(row -> row.stock.setText(stockUnit));
    }

    /** Whether every row says unit and both quantities, over zero. */
    boolean isWhole() {
        return rows.stream().allMatch(row -> row.said() != null);
    }

    @Override
    protected List<FurtherUnit> generateModelValue() {
        return rows.stream().map(Line::said).filter(Objects::nonNull).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<FurtherUnit> value) {
        rows.clear();
        lines.removeAll();
        (value == null ? List.<FurtherUnit>of() : value).forEach(this::append);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        more.setVisible(!readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
    }

    private void append(@Nullable FurtherUnit said) {
        Line row = new Line(said);
        row.setReadOnly(isReadOnly());
        rows.add(row);
        lines.add(row);
    }

    private final class Line extends Div {
        private final BigDecimalField quantity = Fields.decimal("");
        private final ComboBox<Unit> unit = Fields.record(units, Unit::getCode);
        private final BigDecimalField stockQuantity = Fields.decimal("");
        private final Span stock = new Span(stockUnit);
        private final Button away = new Button(Icons.of("close"), e -> remove());

        Line(@Nullable FurtherUnit said) {
            addClassName("further-unit");
            quantity.setAriaLabel(translate("product.units.quantity"));
            unit.setAriaLabel(translate("product.unit"));
            stockQuantity.setAriaLabel(translate("product.units.stockQuantity"));
            away.setAriaLabel(translate("product.units.remove"));
            away.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            quantity.setValue(said == null ? BigDecimal.ONE : said.quantity());
            if (said != null) {
                units.stream().filter(it -> it.getId().equals(said.unit().getId())).findFirst().ifPresent(unit::setValue);
                stockQuantity.setValue(said.stockQuantity());
            }
            quantity.addValueChangeListener(e -> updateValue());
            unit.addValueChangeListener(e -> updateValue());
            stockQuantity.addValueChangeListener(e -> updateValue());
            add(quantity, unit, new Span("="), stockQuantity, stock, away);
        }

        private void remove() {
            rows.remove(this);
            lines.remove(this);
            updateValue();
        }

        private void setReadOnly(boolean readOnly) {
            quantity.setReadOnly(readOnly);
            unit.setReadOnly(readOnly);
            stockQuantity.setReadOnly(readOnly);
            away.setVisible(!readOnly);
        }

        private @Nullable FurtherUnit said() {
            if (unit.getValue() == null || quantity.getValue() == null || stockQuantity.getValue() == null) {
                return null;
            }
            FurtherUnit said = new FurtherUnit(unit.getValue(), quantity.getValue(), stockQuantity.getValue());
            return said.isKeepable() ? said : null;
        }
    }
}
