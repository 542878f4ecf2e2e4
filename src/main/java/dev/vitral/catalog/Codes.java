package dev.vitral.catalog;

import java.util.Locale;

/** How a code is written: as the shop has it, in capitals. What is generated passes the same rule as what is typed. */
final class Codes {
    static final String PATTERN = "[\\p{Lu}\\p{N}](?:[\\p{Lu}\\p{N} ._/#+-]*[\\p{Lu}\\p{N}])?";

    /** Characters of the longest code of a product. */
    static final int LONGEST = 40;

    private Codes() {}

    static String normalised(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
