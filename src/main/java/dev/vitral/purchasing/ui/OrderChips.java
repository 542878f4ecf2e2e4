package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.shared.ui.Chip;

/** Where an order stands, as a chip; a late one says so. */
final class OrderChips {
    private OrderChips() {}

    static Chip of(PurchaseOrderStatus status, boolean late) {
        if (late) {
            return new Chip(translate("purchaseOrder.late"), Chip.Tone.ATTENTION);
        }
        return new Chip(translate("purchaseOrder.status." + status), switch (status) {
            case DRAFT, CLOSED -> Chip.Tone.NEUTRAL;
            case SENT, PARTLY_RECEIVED -> Chip.Tone.INFO;
            case RECEIVED -> Chip.Tone.GOOD;
            case CANCELLED -> Chip.Tone.DANGER;
        });
    }
}
