package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationItem;
import dev.vitral.quoting.QuoteExplanations;
import dev.vitral.quoting.design.Explanation;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every figure of a quotation, each opening to the formula, the numbers and the parts that it came from (QUO-6). */
final class ExplanationDialog extends Dialog {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> NAMED = Set.of("cost", "materialCost", "stockShare");
    private static final Set<String> PLAIN = Set.of("bars", "sheets", "quantity", "pieces", "cutLengthMm", "widthMm", "heightMm", "lengthMm", "barLengthMm", "areaM2", "colourFactor");

    private final Formats formats = Formats.current();
    private final Quotation quotation;

    private ExplanationDialog(QuoteExplanations explanations, Quotation quotation) {
        this.quotation = quotation;
        setHeaderTitle(translate("quotation.explain.title", quotation.getFolio()));
        setWidth("44rem");
        Div body = new Div();
        body.addClassName("explanation");
        explanations.costsAt(quotation).ifPresent(at -> body.add(new Span(translate("quotation.explain.costsAt", formats.time(at)))));
        String policy = quotation.getCostingPolicy().name();
        body.add(new Span(translate("quotation.explain.policy", translate("field.costingPolicy." + policy), translate("quotation.policies.how." + policy))));
        explanations.of(quotation).forEach(figure -> body.add(figure(figure, 0)));
        add(body);
        getFooter().add(new Button(translate("form.close"), e -> close()));
    }

    static void open(QuoteExplanations explanations, Quotation quotation) {
        new ExplanationDialog(explanations, quotation).open();
    }

    /** {@code place} among the parts of the figure that it belongs to: a quotation's lines are named by it. */
    private Component figure(Explanation it, int place) {
        Div summary = new Div(new Span(label(it, place)), value(it));
        summary.addClassName("explanation-line");
        summary.getElement().setAttribute("data-figure", it.figure());
        if (it.formula().isEmpty() && it.parts().isEmpty()) {
            return summary;
        }
        Details details = new Details(summary);
        if (!it.formula().isEmpty()) {
            details.add(formula(it));
        }
        // What a figure is made of is drawn when it is looked at: a quotation of a hundred windows has thousands of figures.
        boolean[] drawn = new boolean[1];
        details.addOpenedChangeListener(e -> {
            if (e.isOpened() && !drawn[0]) {
                drawn[0] = true;
                for (int i = 0; i < it.parts().size(); i++) {
                    details.add(figure(it.parts().get(i), i));
                }
            }
        });
        return details;
    }

    private String label(Explanation it, int place) {
        if (it.figure().equals("net")) {
            if (place < quotation.getItems().size()) {
                QuotationItem item = quotation.getItems().get(place);
                return translate("quotation.explain.window", place + 1, item.getTemplate().getDescription());
            }
            return translate("quotation.explain.material", it.subject());
        }
        String name = translate("quotation.explain.figure." + it.figure());
        return NAMED.contains(it.figure()) ? name + " " + it.subject() : name;
    }

    private Span value(Explanation it) {
        Span value = new Span(number(it.figure(), it.value()));
        value.addClassName("number");
        return value;
    }

    private String number(String figure, BigDecimal value) {
        if (figure.endsWith("Rate")) {
            return formats.percent(value);
        }
        if (PLAIN.contains(figure) || value.scale() > 4) {
            return formats.quantity(value);
        }
        return value.scale() > 2 ? formats.unitCost(value) : formats.money(value);
    }

    /** The formula in words, the same in numbers, and what rounding did. */
    private Component formula(Explanation it) {
        Div lines = new Div(new Span(replaced(it, false)), new Span("= " + replaced(it, true)));
        if (it.rounding().signum() != 0) {
            lines.add(new Span(translate("quotation.explain.rounded", formats.ungrouped(it.exact().stripTrailingZeros().toPlainString()), number(it.figure(), it.value()))));
        }
        lines.addClassName("explanation-formula");
        return lines;
    }

    private String replaced(Explanation it, boolean byNumbers) {
        Map<String, BigDecimal> values = it.values();
        Matcher names = NAME.matcher(it.formula());
        StringBuilder text = new StringBuilder();
        while (names.find()) {
            String name = names.group();
            BigDecimal value = values.get(name);
            String shown = value == null ? name : byNumbers ? number(name, value) : worded(it, name);
            names.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return names.appendTail(text).toString().replace("*", " × ").replace("/", " ÷ ").replace("+", " + ").replace("-", " − ");
    }

    /** Our own formulas name figures; a template's name its parameters and stay as they were written. */
    private static String worded(Explanation it, String name) {
        return it.parts().stream().anyMatch(part -> part.figure().equals(name)) ? translate("quotation.explain.figure." + name) : name;
    }
}
