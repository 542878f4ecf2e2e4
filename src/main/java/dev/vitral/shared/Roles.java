package dev.vitral.shared;

/** The three roles; each includes the one before it (the hierarchy is declared in {@code access}). */
public final class Roles {
    /** Keeps the catalogue, posts stock, writes quotations. */
    public static final String CLERK = "CLERK";
    /** Approves, takes records out of use and back, edits templates and rates. */
    public static final String MANAGER = "MANAGER";
    /** Users, history of everything, operation. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
