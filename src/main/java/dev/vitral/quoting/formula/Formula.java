package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A formula of a template, such as {@code 2*ceil(A/500)}: arithmetic, comparison ({@code < <= > >= = == != <>}, giving 1 or 0),
 * {@code if(c,a,b)}, {@code min}, {@code max}, {@code round(x[,places])}, {@code ceil}, {@code floor}, {@code abs}, {@code and(…)},
 * {@code or(…)}, {@code not(x)} over named variables, and nothing else.
 *
 * <p>Decimals are exact; a quotient is rounded half up to 6 places. Immutable and safe to share; parse once, evaluate on each
 * keystroke. No text and no value can make it hang: see {@link Limits}.
 */
public final class Formula {

    private final String text;
    private final Node root;
    private final Map<String, Integer> names;

    private Formula(String text, Node root, Map<String, Integer> names) {
        this.text = text;
        this.root = root;
        this.names = names;
    }

    /**
     * Reads a formula. Names of variables are exact in case, names of functions are not.
     *
     * @throws FormulaException for a text that is no formula or breaks a limit
     */
    public static Formula parse(String text) {
        Parser parser = new Parser(Lexer.tokens(text));
        Node root = parser.parse();
        return new Formula(text, root, Collections.unmodifiableMap(parser.names()));
    }

    /**
     * Whether a parameter may have this name: a letter or underscore, then letters (Spanish ones too), digits and underscores, and not
     * the name of a function.
     */
    public static boolean isName(String name) {
        return Lexer.isName(name) && Function.named(name).isEmpty();
    }

    /** The text as it was written. */
    public String text() {
        return text;
    }

    /** The names of the variables used, in order of first use. */
    public Set<String> variables() {
        return names.keySet();
    }

    /**
     * Refuses the first variable that is not among the known ones.
     *
     * @throws FormulaException of reason UNKNOWN_NAME
     */
    public void requireNames(Collection<String> known) {
        names.forEach((name, position) -> {
            if (!known.contains(name)) {
                throw new FormulaException(Reason.UNKNOWN_NAME, position, name);
            }
        });
    }

    /**
     * The value for these variables, exact, without trailing zeros.
     *
     * @throws FormulaException for a variable without value, a division by zero or a number out of bounds
     */
    public BigDecimal evaluate(Map<String, BigDecimal> variables) {
        return plain(new Evaluation(variables).of(root));
    }

    /**
     * All values that it can have while its variables move within these; for an unknown name everything, uncertain. Never too narrow, so
     * that what it excludes can't happen.
     */
    public Interval bounds(Map<String, Interval> variables) {
        return root.bounds(variables);
    }

    /** What its value measures, as far as it tells, for variables that measure these; a name that is not here may be anything. */
    public Dimension dimension(Map<String, Dimension> variables) {
        return new Dimensions(variables).of(root);
    }

    /** Names of all functions, as they are written. */
    public static List<String> functions() {
        return Arrays.stream(Function.values()).map(Function::written).toList();
    }

    /** Whether the value for these variables is other than zero, which is what a condition asks. */
    public boolean holds(Map<String, BigDecimal> variables) {
        return evaluate(variables).signum() != 0;
    }

    /** Evaluates and counts the steps, which the tests hold against the limit. */
    int steps(Map<String, BigDecimal> variables) {
        Evaluation evaluation = new Evaluation(variables);
        evaluation.of(root);
        return evaluation.steps();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
