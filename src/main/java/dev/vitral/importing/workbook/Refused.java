package dev.vitral.importing.workbook;

import dev.vitral.shared.Problem;

/** The refusals of a file; their texts say what to do with it. */
final class Refused {
    private Refused() {}

    static Problem file(String what, Object... args) {
        return Problem.of(Problem.Kind.INVALID, "import.file." + what, args);
    }

    static Problem damaged() {
        return file("damaged");
    }
}
