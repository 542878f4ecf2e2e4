package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;

/**
 * A value that several formulas share, such as {@code hoja = (A-185)/2}: worked out in order, each over the parameters, the choices and
 * the variables before it.
 */
public record Variable(String name, Formula formula) {

    /** Refuses a name that no formula could use. */
    public Variable {
        if (!Formula.isName(name)) {
            throw new IllegalArgumentException("not a variable's name: " + name);
        }
    }
}
