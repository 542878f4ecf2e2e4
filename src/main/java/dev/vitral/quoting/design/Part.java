package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another template set into this one, such as a door in a window wall. It brings its own materials, labour and rules, and takes the
 * choices of the same code.
 *
 * @param template already whole, its own parts in it
 * @param pieces how many of it, whole
 * @param widthMm its width
 * @param heightMm its height
 * @param xMm of its left lower corner from the left; sees {@code i}, 0 for the first piece
 * @param yMm of the same corner from below; sees {@code i}
 * @param parameters its other parameters by name; the standard value for those not here
 * @param condition it is there only where this is not zero
 * @param remark which one it is
 */
public record Part(
        WindowTemplate template,
        Formula pieces,
        Formula widthMm,
        Formula heightMm,
        Formula xMm,
        Formula yMm,
        Map<String, Formula> parameters,
        @Nullable Formula condition,
        String remark) {

    /** The number of the piece in {@code xMm} and {@code yMm}, from 0. */
    public static final String INDEX = "i";

    /** Copies the map and refuses parameters that the template hasn't. */
    public Part {
        parameters = Map.copyOf(parameters);
        for (String name : parameters.keySet()) {
            boolean own = name.equals(Parameter.WIDTH) || name.equals(Parameter.HEIGHT);
            if (own || template.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new IllegalArgumentException(template.code() + " has no other parameter " + name);
            }
        }
    }

    /** Its formulas by the names of their fields. */
    Map<String, Formula> formulas() {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        if (condition != null) {
            formulas.put("condition", condition);
        }
        formulas.put("pieces", pieces);
        formulas.put("widthMm", widthMm);
        formulas.put("heightMm", heightMm);
        formulas.put("xMm", xMm);
        formulas.put("yMm", yMm);
        parameters.forEach((name, formula) -> formulas.put("parameters." + name, formula));
        return formulas;
    }
}
