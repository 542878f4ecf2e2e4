package dev.vitral.quoting.design;

/** How a material is cut and counted. */
public enum MaterialKind {
    /** Cut from bars, by the piece and its length. */
    PROFILE,
    /** Cut from sheets, by the piece, its width and its height. */
    GLASS,
    /** Counted pieces that stay on the window. */
    HARDWARE,
    /** Counted or measured in metres and used up in making. */
    CONSUMABLE
}
