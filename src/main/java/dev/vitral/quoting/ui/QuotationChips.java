package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.quoting.ApprovalState;
import dev.vitral.quoting.QuotationRow;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Chip;
import java.time.LocalDate;

/** The state of a quotation as a chip; one that waits for an answer past its day wants an eye. */
final class QuotationChips {
    private QuotationChips() {}

    /** In the list, where a draft that waits for a manager says so. */
    static Chip of(QuotationRow row) {
        return row.approval() == ApprovalState.ASKED ? new Chip(translate("quoteApproval.state.ASKED"), Chip.Tone.ATTENTION) : of(row.status(), row.validUntil());
    }

    static Chip of(QuotationStatus status, LocalDate validUntil) {
        if (status == QuotationStatus.SENT && validUntil.isBefore(ShopTime.today())) {
            return new Chip(translate("quotation.overdue"), Chip.Tone.ATTENTION);
        }
        return new Chip(translate("field.status." + status), switch (status) {
            case DRAFT -> Chip.Tone.NEUTRAL;
            case SENT -> Chip.Tone.INFO;
            case ACCEPTED -> Chip.Tone.GOOD;
            case REJECTED, CANCELLED -> Chip.Tone.DANGER;
            case EXPIRED -> Chip.Tone.ATTENTION;
            case REPLACED -> Chip.Tone.NEUTRAL;
        });
    }
}
