package dev.vitral.quoting.ui;

import dev.vitral.quoting.formula.Dimension;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What formulas are tried out with: the size typed, and the least, usual and greatest of each measure.
 *
 * @param measures what each name measures; all names that a formula may use are here
 */
record Trial(
        Map<String, BigDecimal> typed, Map<String, BigDecimal> least, Map<String, BigDecimal> usual, Map<String, BigDecimal> most, Map<String, Dimension> measures) {

    Trial() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    List<Map<String, BigDecimal>> sizes() {
        return List.of(least, usual, most);
    }

    private List<Map<String, BigDecimal>> all() {
        return List.of(typed, least, usual, most);
    }

    /** Adds a name of one value everywhere, such as that of an option. */
    void name(String name, BigDecimal value) {
        all().forEach(values -> values.put(name, value));
        measures.put(name, Dimension.ANY);
    }

    /** Adds a measure with its range. */
    void measure(String name, String unit, @Nullable BigDecimal tried, @Nullable BigDecimal from, @Nullable BigDecimal standard, @Nullable BigDecimal to) {
        put(typed, name, tried);
        put(least, name, from);
        put(usual, name, standard);
        put(most, name, to);
        measures.put(name, unit.equals("mm") ? Dimension.LENGTH : Dimension.ANY);
    }

    /** Adds a name for what the formula gives; a formula that is wrong gives a name without value. */
    void variable(String name, @Nullable String text) {
        measures.put(name, Dimension.ANY);
        if (text == null) {
            return;
        }
        try {
            Formula formula = Formula.parse(text);
            measures.put(name, formula.dimension(measures));
            all().forEach(values -> evaluate(formula, values, name));
        } catch (FormulaException wrong) {
            all().forEach(values -> values.remove(name));
        }
    }

    private static void evaluate(Formula formula, Map<String, BigDecimal> values, String name) {
        try {
            values.put(name, formula.evaluate(values));
        } catch (FormulaException none) {
            values.remove(name);
        }
    }

    private static void put(Map<String, BigDecimal> values, String name, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
