package dev.vitral.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.vitral.shared.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal in the user's notation, right-aligned, without the zeros that only the database's scale brings. */
final class DecimalField extends BigDecimalField {
    private final int places;

    /** A field that shows at least that many places and, after the number, the unit. */
    DecimalField(int places, String unit) {
        this.places = places;
        UI ui = UI.getCurrent();
        setLocale(ui == null ? Texts.SPANISH : ui.getLocale());
        addThemeVariants(TextFieldVariant.ALIGN_RIGHT);
        if (!unit.isEmpty()) {
            setSuffixComponent(new Span(unit));
        }
    }

    @Override
    public void setValue(@Nullable BigDecimal value) {
        super.setValue(value == null ? null : trimmed(value));
    }

    private BigDecimal trimmed(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < places ? bare.setScale(places) : bare;
    }
}
