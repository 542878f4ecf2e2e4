package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static dev.vitral.production.cutting.SheetRules.millimetres;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.vitral.production.CutBar;
import dev.vitral.production.CutDrawings;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutSheet;
import dev.vitral.production.CuttingRules;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bars cut alike, or a sheet: what is taken, the drawing, the cuts in words, and whether it is locked. */
final class PlanLine extends Div {
    private PlanLine(int number, String words, boolean locked, String svg, String shape, PlanCuts cuts, PlanMaterial.@Nullable Locking locking) {
        addClassNames("cut-line", shape);
        setClassName("locked", locked);
        Span name = new Span(translate("cuttingPlan.line", number));
        name.addClassName("cut-number");
        Div head = new Div(name, new Span(words));
        head.addClassName("cut-head");
        if (locking != null) {
            Button lock = new Button(translate(locked ? "cuttingPlan.unlock" : "cuttingPlan.lock"), Icons.of("lock"), e -> locking.lock(number, !locked));
            lock.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            lock.getElement().setAttribute("aria-pressed", String.valueOf(locked));
            lock.setAriaLabel(translate(locked ? "cuttingPlan.unlock.of" : "cuttingPlan.lock.of", number));
            head.add(lock);
        } else if (locked) {
            head.add(Icons.of("lock"));
        }
        Div drawing = new Div(new Svg(svg));
        drawing.addClassName("cut-drawing");
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", translate("cuttingPlan.drawing", number, words));
        drawing.getElement().setAttribute("tabindex", "0");
        add(head, drawing, new NativeDetails(translate("cuttingPlan.cuts"), cuts));
    }

    static PlanLine of(int number, CutBar bar, CutPieces pieces, CuttingRules rules, PlanMaterial.@Nullable Locking locking) {
        Formats formats = Formats.current();
        var pattern = bar.pattern();
        String stock = formats.quantity(millimetres(pattern.stock().length()));
        String taken = pattern.stock().offcut()
                ? translate("cuttingPlan.offcut", pattern.stock().label(), stock)
                : translate("cuttingPlan.bar", formats.whole(pattern.times()), stock);
        String rest = translate(pattern.reusable() ? "cuttingPlan.rest.kept" : "cuttingPlan.rest", formats.quantity(millimetres(pattern.rest())));
        return new PlanLine(number, taken + " · " + rest, pattern.locked(), CutDrawings.svg(bar, pieces, rules), "cut-bar", PlanCuts.of(bar, pieces, rules), locking);
    }

    static PlanLine of(int number, CutSheet sheet, CutPieces pieces, PlanMaterial.@Nullable Locking locking) {
        Formats formats = Formats.current();
        var layout = sheet.layout();
        String size = formats.quantity(millimetres(layout.stock().width())) + " × " + formats.quantity(millimetres(layout.stock().height()));
        String taken = layout.stock().offcut() ? translate("cuttingPlan.offcut", layout.stock().label(), size) : translate("cuttingPlan.sheet", size);
        String rests = layout.remnants().stream()
                .map(it -> formats.quantity(millimetres(it.width())) + " × " + formats.quantity(millimetres(it.height())))
                .collect(Collectors.joining(", "));
        String words = rests.isEmpty() ? taken : taken + " · " + translate("cuttingPlan.rest.kept", rests);
        return new PlanLine(number, words, layout.locked(), CutDrawings.svg(sheet), "cut-sheet", PlanCuts.of(sheet, pieces), locking);
    }
}
