package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.catalog.ProductKind;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutPlan;
import dev.vitral.production.CuttingRules;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One material of a cutting plan: how much it takes, how good that is, and its lines, drawn once it is open. */
final class PlanMaterial extends Details {
    /** Plans of no more lines are drawn whole at once. */
    static final int FEW_LINES = 30;

    private final CutPlan.Part part;
    private final CutPieces pieces;
    private final CuttingRules rules;
    private final @Nullable Locking locking;
    private final Div lines = new Div();

    /** Locks or unlocks the line of that number. */
    @FunctionalInterface
    interface Locking {
        void lock(int line, boolean locked);
    }

    /** {@code locking} is none where lines are only looked at. */
    PlanMaterial(CutPlan.Part part, CutPieces pieces, CuttingRules rules, boolean open, @Nullable Locking locking) {
        this.part = part;
        this.pieces = pieces;
        this.rules = rules;
        this.locking = locking;
        addClassName("cut-material");
        setWidthFull();
        setSummary(head());
        lines.addClassName("cut-lines");
        add(lines);
        addOpenedChangeListener(e -> draw());
        setOpened(open);
        draw();
    }

    /** The material's, to be found again. */
    String name() {
        return part.name();
    }

    private Div head() {
        Span name = new Span(part.name());
        name.addClassName("cut-name");
        Span words = new Span(part.description());
        Div title = new Div(name, words);
        title.addClassName("cut-title");
        if (part.problem() != null) {
            title.add(new Chip(translate("cuttingPart.problem"), Chip.Tone.DANGER).component());
            return new Div(title, figures(translate("cuttingPart.problem." + part.problem()), translate("cuttingPart.problem." + part.problem() + ".way")));
        }
        title.add(part.proven() ? new Chip(translate("cuttingPlan.proven"), Chip.Tone.GOOD).component()
                : new Chip(translate("cuttingPlan.gap", part.full() - part.lowerBound()), Chip.Tone.NEUTRAL).component());
        Formats formats = Formats.current();
        String taken = translate(part.kind() == ProductKind.PROFILE ? "cuttingPlan.bars" : "cuttingPlan.sheets", part.full());
        return new Div(title, figures(
                taken,
                part.offcuts() == 0 ? "" : translate("cuttingPlan.offcuts", part.offcuts()),
                translate("cuttingPlan.bound", part.lowerBound()),
                translate("cuttingPlan.waste", percent(formats, part.wastePercent().subtract(part.keptPercent()))),
                part.keptPercent().signum() == 0 ? "" : translate("cuttingPlan.kept", percent(formats, part.keptPercent()))));
    }

    private static String percent(Formats formats, BigDecimal percent) {
        return formats.percent(percent.movePointLeft(2));
    }

    private static Div figures(String... words) {
        Div figures = new Div();
        figures.addClassName("cut-figures");
        for (String word : words) {
            if (!word.isEmpty()) {
                figures.add(new Span(word));
            }
        }
        return figures;
    }

    private void draw() {
        if (!isOpened() || lines.getChildren().findAny().isPresent()) {
            return;
        }
        int number = part.firstLine();
        for (var bar : part.lines().bars()) {
            lines.add(PlanLine.of(number++, bar, pieces, rules, locking));
        }
        for (var sheet : part.lines().sheets()) {
            lines.add(PlanLine.of(number++, sheet, pieces, locking));
        }
    }
}
