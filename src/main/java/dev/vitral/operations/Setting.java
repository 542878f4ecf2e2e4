package dev.vitral.operations;

import java.util.Arrays;
import java.util.Optional;

/** Every variable of the environment that the product reads: the one list behind validation, check-config and .env.example. */
enum Setting {
    PORT("8080"),
    BIND("127.0.0.1"),
    DATA("./data"),
    DEMO(""),
    DB_URL(""),
    DB_USER(""),
    DB_PASSWORD("", true),
    DB_ADMIN_USER(""),
    DB_ADMIN_PASSWORD("", true),
    DB_WAIT("60"),
    DB_BUFFER_POOL(""),
    REDIS_URL(""),
    BASE_URL(""),
    MAIL_HOST(""),
    MAIL_PORT("587"),
    MAIL_FROM(""),
    MAIL_USER(""),
    MAIL_PASSWORD("", true),
    ALERT_TO(""),
    RATE_LOGIN("5"),
    RATE_DEFAULT("100"),
    UPLOAD_LIMIT("50"),
    SECRET("", true),
    SHOP_NAME(""),
    SHOP_TAX_COUNTRY("MX"),
    SHOP_TAX_ID(""),
    SHOP_ADDRESS(""),
    SHOP_CONTACT(""),
    SHOP_LOGO(""),
    SHOP_ZONE(""),
    PURCHASING_TOLERANCE("0"),
    QUOTING_COSTING_POLICY("NET"),
    QUOTING_DISCOUNT_LIMIT("0.15"),
    QUOTING_MARGIN_FLOOR("0.05"),
    CUTTING_KERF("4"),
    CUTTING_BAR_TRIM("10"),
    CUTTING_BAR_REST("500"),
    CUTTING_SHEET_TRIM("10"),
    CUTTING_SHEET_REST("100"),
    CUTTING_SHEET_BREAK("0"),
    CUTTING_SECONDS("4"),
    LANG(""),
    CACHE(""),
    JAVA_OPTS("");

    static final String PREFIX = "VITRAL_";

    private final String byDefault;
    private final boolean hidden;

    Setting(String byDefault) {
        this(byDefault, false);
    }

    Setting(String byDefault, boolean hidden) {
        this.byDefault = byDefault;
        this.hidden = hidden;
    }

    String variable() {
        return PREFIX + name();
    }

    /** The value that stands when none is given; empty when there is none. */
    String byDefault() {
        return byDefault;
    }

    /** Whether the value must never be shown. */
    boolean hidden() {
        return hidden;
    }

    /** The setting whose name is nearest to a mistyped variable, when it is near enough to be meant. */
    static Optional<Setting> nearest(String variable) {
        return Arrays.stream(values())
                .min((a, b) -> Integer.compare(distance(variable, a.variable()), distance(variable, b.variable())))
                .filter(near -> distance(variable, near.variable()) <= Math.max(2, variable.length() / 4));
    }

    /** Levenshtein's distance: insertions, deletions and replacements of one character. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
