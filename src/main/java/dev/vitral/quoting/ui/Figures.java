package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;

/** Sums one below the other: what, how much; the closing ones under a line. */
final class Figures extends DescriptionList {
    private final Formats formats = Formats.current();

    Figures() {
        addClassName("figures");
    }

    /** A part, its label under {@code quotation.figure.<name>}. */
    Figures part(String name, BigDecimal money, Object... gaps) {
        return line(name, money, "", gaps);
    }

    /** A part of no weight, shown only when it is not zero. */
    Figures unlessZero(String name, BigDecimal money, Object... gaps) {
        return money.signum() == 0 ? this : part(name, money, gaps);
    }

    /** The sum of what stands above. */
    Figures sum(String name, BigDecimal money, Object... gaps) {
        return line(name, money, "sum", gaps);
    }

    /** The figure that is looked for. */
    Figures total(String name, BigDecimal money, Object... gaps) {
        return line(name, money, "total", gaps);
    }

    private Figures line(String name, BigDecimal money, String css, Object... gaps) {
        Term term = new Term(translate("quotation.figure." + name, gaps));
        Description figure = new Description((money.signum() < 0 ? "−" : "") + formats.money(money.abs()));
        figure.getElement().setAttribute("data-figure", name);
        if (!css.isEmpty()) {
            term.addClassName(css);
            figure.addClassName(css);
        }
        add(term, figure);
        return this;
    }
}
