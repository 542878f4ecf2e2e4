package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;

/** Columns that the movement list and the kardex share. */
final class MovementColumns {
    private MovementColumns() {}

    static GridColumn<MovementRow> date() {
        return GridColumn.text("date", (MovementRow row) -> Formats.current().date(row.date())).width("7rem").narrow("6.25rem").grow(0).essential();
    }

    static GridColumn<MovementRow> type() {
        return GridColumn.<MovementRow>chip("type", row -> new Chip(translate("movement.type." + row.type()), tone(row)))
                .options(MovementType.class, "movement.type")
                .width("9.5rem")
                .narrow("6.5rem")
                .essential();
    }

    private static Chip.Tone tone(MovementRow row) {
        return switch (row.type()) {
            case RECEIPT, CUSTOMER_RETURN, PRODUCTION_RETURN -> Chip.Tone.GOOD;
            case ISSUE, CONSUMPTION, SUPPLIER_RETURN -> Chip.Tone.INFO;
            case ADJUSTMENT_IN, ADJUSTMENT_OUT, OWN_USE, WITHDRAWAL, WASTE -> Chip.Tone.ATTENTION;
            case TRANSFER_IN, TRANSFER_OUT, REVERSAL -> Chip.Tone.NEUTRAL;
        };
    }

    static GridColumn<MovementRow> quantity() {
        return GridColumn.quantity("quantity", MovementRow::changeQuantity).width("5.75rem").essential();
    }
}
