package dev.vitral.shell;

import java.util.Locale;

/** The groups of the navigation as the shop thinks of them; a screen's {@code @Menu(order)} says by its hundreds which one is its own. */
enum NavGroup {
    /** Orders below 100: home, without a heading. */
    HOME,
    /** 100 to 199. */
    SALES,
    /** 200 to 299. */
    STOCK,
    /** 300 to 399. */
    PURCHASING,
    /** 400 to 499. */
    CATALOG,
    /** 500 to 599. */
    REPORTS,
    /** 600 and above. */
    ADMINISTRATION;

    static NavGroup of(double order) {
        int hundreds = (int) (order / 100);
        return values()[Math.clamp(hundreds, 0, values().length - 1)];
    }

    String key() {
        return "nav.group." + name().toLowerCase(Locale.ROOT);
    }
}
