package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkPriority;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Chip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What wants to be seen of a work order at a glance. */
final class WorkChips {
    private WorkChips() {}

    static Chip state(WorkState state) {
        return new Chip(translate("workOrder.state." + state), switch (state) {
            case PENDING, CANCELLED -> Chip.Tone.NEUTRAL;
            case MATERIALS_ORDERED, RECEIVED, IN_PRODUCTION -> Chip.Tone.INFO;
            case QUALITY_CHECK -> Chip.Tone.ATTENTION;
            case READY, DELIVERED -> Chip.Tone.GOOD;
        });
    }

    /** None for what is usual. */
    static @Nullable Chip priority(WorkPriority priority) {
        return switch (priority) {
            case URGENT -> new Chip(translate("workOrder.priority.URGENT"), Chip.Tone.DANGER);
            case HIGH -> new Chip(translate("workOrder.priority.HIGH"), Chip.Tone.ATTENTION);
            case LOW -> new Chip(translate("workOrder.priority.LOW"), Chip.Tone.NEUTRAL);
            case NORMAL -> null;
        };
    }

    /** Late, urgent, short of material. */
    static List<Chip> marks(WorkOrderRow row) {
        List<Chip> marks = new ArrayList<>();
        if (row.isLate(today())) {
            marks.add(new Chip(translate("workOrder.late"), Chip.Tone.DANGER));
        }
        Chip priority = priority(row.priority());
        if (priority != null && !row.state().isOver()) {
            marks.add(priority);
        }
        if (row.shortMaterials() > 0 && !row.state().isOver()) {
            marks.add(new Chip(translate("workOrder.short", row.shortMaterials()), Chip.Tone.ATTENTION));
        }
        return marks;
    }

    static LocalDate today() {
        return ShopTime.today();
    }
}
