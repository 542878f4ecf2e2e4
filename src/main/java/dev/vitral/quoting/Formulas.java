package dev.vitral.quoting;

import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tries out a formula (QUO-3): what it gives for some values, or where and why it gives nothing. */
@Service
@RequiresClerk
public class Formulas {
    /**
     * The value of the formula.
     *
     * @throws Problem formula.&lt;reason&gt; (422) at the field {@code formula}, with {@code position} (from 0) and {@code reason}
     */
    public BigDecimal evaluate(String formula, Map<String, BigDecimal> variables) {
        try {
            return Formula.parse(formula).evaluate(variables);
        } catch (FormulaException e) {
            throw DesignProblems.of("formula", e);
        }
    }
}
