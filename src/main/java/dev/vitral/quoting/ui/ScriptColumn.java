package dev.vitral.quoting.ui;

/**
 * A field of a row of a cut script.
 *
 * @param required whether the row can't do without
 */
record ScriptColumn(String name, Kind kind, boolean required) {
    /** What is written in it. */
    enum Kind {
        TEXT,
        NAME,
        FORMULA,
        PIECES,
        MILLIMETRES,
        NUMBER,
        STAGE;

        boolean isFormula() {
            return this == FORMULA || this == PIECES || this == MILLIMETRES;
        }

        FormulaField.Wanted wanted() {
            return this == PIECES ? FormulaField.Wanted.PIECES : this == MILLIMETRES ? FormulaField.Wanted.MILLIMETRES : FormulaField.Wanted.ANYTHING;
        }
    }

    static ScriptColumn must(String name, Kind kind) {
        return new ScriptColumn(name, kind, true);
    }

    static ScriptColumn may(String name, Kind kind) {
        return new ScriptColumn(name, kind, false);
    }
}
