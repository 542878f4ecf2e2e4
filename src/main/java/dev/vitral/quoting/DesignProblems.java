package dev.vitral.quoting;

import dev.vitral.quoting.design.DesignException;
import dev.vitral.quoting.formula.FormulaException;
import dev.vitral.shared.Problem;
import java.util.Locale;
import java.util.function.Supplier;

/** Puts what the pure cores refuse into the vocabulary of {@link Problem}. */
public final class DesignProblems {
    private DesignProblems() {}

    /** The work's answer, its design and formula errors translated. */
    static <T> T translated(Supplier<T> work) {
        return translated("", work);
    }

    /** The same for one part of a document: {@code path} stands before the field, such as {@code items[0].}. */
    static <T> T translated(String path, Supplier<T> work) {
        try {
            return work.get();
        } catch (DesignException e) {
            throw of(path, e);
        } catch (FormulaException e) {
            throw of(path + "formula", e);
        }
    }

    /** A formula's error at its position (0-based), as {@code formula.<reason>}. */
    public static Problem of(String field, FormulaException e) {
        return Problem.invalid(field, code("formula.", e.reason()), e.position() + 1, e.piece())
                .with("position", e.position())
                .with("reason", e.reason().name());
    }

    static Problem of(String path, DesignException e) {
        FormulaException formula = e.formulaError().orElse(null);
        if (formula != null) {
            return Problem.invalid(path + e.field(), code("design.formula.", formula.reason()), e.subject(), e.actual(), formula.position() + 1, formula.piece())
                    .with("position", formula.position())
                    .with("reason", formula.reason().name())
                    .with("component", e.component());
        }
        String field = switch (e.reason()) {
            case OUT_OF_RANGE, UNKNOWN_PARAMETER -> e.subject().equals("A") ? "widthMm" : e.subject().equals("H") ? "heightMm" : "parameters." + e.subject();
            case UNKNOWN_CHOICE, BAD_OPTION -> "choices." + e.subject();
            case RULE, GLASS_RULE -> "widthMm";
            case UNKNOWN_MATERIAL, WRONG_KIND -> "glass";
            default -> e.field();
        };
        return Problem.invalid(path + field, code("design.", e.reason()), e.subject(), e.field(), e.actual(), e.allowed())
                .with("component", e.component());
    }

    static String code(String prefix, Enum<?> reason) {
        String[] words = reason.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(prefix).append(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }
}
