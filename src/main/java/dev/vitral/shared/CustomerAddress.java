package dev.vitral.shared;

/** Where customers without an account find what is theirs: {@code /aceptar/<secret>}. The secret opens the page, so it must reach no log. */
public final class CustomerAddress {
    /** What such an address begins with. */
    public static final String ROOT = "/aceptar/";

    private CustomerAddress() {}

    /** Whether the path is one of them. */
    public static boolean holds(String path) {
        return path.startsWith(ROOT);
    }

    /** The path as it may stand in a log. */
    public static String masked(String path) {
        if (!holds(path)) {
            return path;
        }
        int rest = path.indexOf('/', ROOT.length());
        return ROOT + "***" + (rest < 0 ? "" : path.substring(rest));
    }
}
