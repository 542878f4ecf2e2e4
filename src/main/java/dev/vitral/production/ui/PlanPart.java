package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutPlan;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.StateMessage;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a work order is cut: asked for here, each bar and sheet drawn, lines locked, and planned again. */
final class PlanPart extends Div {
    private final WorkOrderDoors doors;
    private final Runnable changed;
    private final Button make = new Button();
    private final Div actions = new Div();
    private final Div message = new Div();
    private final Div content = new Div();
    private String key = "";
    private @Nullable WorkOrderRow row;
    private @Nullable CutPlan plan;

    /** {@code changed} hears when a plan has been made, since the order then needs other material. */
    PlanPart(WorkOrderDoors doors, Runnable changed) {
        this.doors = doors;
        this.changed = changed;
        addClassName("cut-plan");
        actions.addClassName("part-actions");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(e -> ask(() -> doors.idempotency().once(key, row().id(), CutPlan.class,
                () -> doors.plans().plan(row().id(), plan == null ? null : plan.version()))));
        add(actions, message, content);
    }

    private WorkOrderRow row() {
        return Objects.requireNonNull(row);
    }

    /** The order that is open; its plan is read once the tab is looked at. */
    void show(WorkOrderRow shown) {
        row = shown;
        if (isAttached()) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (row != null) {
            load();
        }
    }

    private void load() {
        key = UUID.randomUUID().toString();
        say("");
        try {
            show(doors.plans().find(row().id()).orElse(null));
        } catch (RuntimeException e) {
            say(Caught.text(Caught.problem(e)));
        }
    }

    private void ask(Supplier<CutPlan> step) {
        try {
            CutPlan came = step.get();
            key = UUID.randomUUID().toString();
            say("");
            show(came);
        } catch (RuntimeException e) {
            load();
            say(Caught.text(Caught.problem(e)));
        }
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
    }

    private void show(@Nullable CutPlan shown) {
        plan = shown;
        boolean open = row().state().isBefore();
        boolean planned = shown != null && shown.planned();
        boolean working = shown != null && shown.underWay();
        make.setText(translate(planned ? "cuttingPlan.again" : "cuttingPlan.make"));
        make.setVisible(open && !working);
        actions.removeAll();
        actions.add(make);
        if (planned) {
            actions.add(new PlanPapers(doors.papers(), row().id()));
        }
        Set<String> opened = content.getChildren().filter(PlanMaterial.class::isInstance).map(PlanMaterial.class::cast).filter(PlanMaterial::isOpened)
                .map(PlanMaterial::name).collect(Collectors.toSet());
        content.removeAll();
        if (working) {
            progress(shown);
        }
        if (planned) {
            summary(shown);
            materials(shown, open && !working, opened);
        } else if (!working) {
            actions.remove(make);
            content.add(new StateMessage("empty", translate("cuttingPlan.none"), translate(open ? "cuttingPlan.none.text" : "cuttingPlan.none.over"),
                    open ? new Button[] {make} : new Button[0]));
        }
        actions.setVisible(actions.getChildren().findAny().isPresent());
    }

    /** A job is shown to who started it, and to managers; others see that it is at work. */
    private void progress(CutPlan shown) {
        long job = Objects.requireNonNull(shown.jobId());
        try {
            doors.jobs().find(job);
            content.add(new JobProgress(doors.jobs(), job).onEnd(ended -> {
                load();
                changed.run();
            }));
        } catch (RuntimeException another) {
            Button look = new Button(translate("cuttingPlan.look"), Icons.of("refresh"), e -> load());
            look.addThemeVariants(ButtonVariant.TERTIARY);
            content.add(new Div(new Span(translate("cuttingPlan.underWay")), look));
        }
    }

    private void summary(CutPlan shown) {
        Formats formats = Formats.current();
        Span words = new Span(translate("cuttingPlan.sum", formats.whole(shown.bars()), formats.whole(shown.sheets()),
                formats.time(Objects.requireNonNull(shown.plannedAt()))));
        Div line = new Div(words);
        line.addClassName("cut-sum");
        if (shown.stale()) {
            line.add(new Chip(translate("cuttingPlan.stale"), Chip.Tone.ATTENTION).component());
            line.add(new Span(translate("cuttingPlan.stale.text")));
        }
        content.add(line);
    }

    private void materials(CutPlan shown, boolean mayLock, Set<String> opened) {
        CutPieces pieces = new CutPieces(doors.orders().pieces(shown.workOrderId()));
        PlanMaterial.Locking locking = mayLock
                ? (line, locked) -> ask(() -> locked(shown, line, locked))
                : null;
        boolean few = shown.parts().stream().mapToInt(part -> part.lines().size()).sum() <= PlanMaterial.FEW_LINES;
        boolean first = opened.isEmpty();
        for (CutPlan.Part part : shown.parts()) {
            content.add(new PlanMaterial(part, pieces, doors.rules(), few || first || opened.contains(part.name()), locking));
            first = false;
        }
    }

    private CutPlan locked(CutPlan shown, int line, boolean locked) {
        CutPlan came = doors.plans().lock(shown.workOrderId(), shown.version(), line, locked);
        Notify.done(translate(locked ? "cuttingPlan.locked" : "cuttingPlan.unlocked", line));
        return came;
    }
}
