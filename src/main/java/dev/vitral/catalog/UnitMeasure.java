package dev.vitral.catalog;

/** What a unit measures; a product's sizes say how one becomes another (CAT-2). */
public enum UnitMeasure {
    /** A bar of profile; the product's bar length makes it metres. */
    BAR,
    /** A metre of length. */
    METRE,
    /** A sheet of glass or panel; the product's sheet makes it square metres. */
    SHEET,
    /** A square metre. */
    SQUARE_METRE,
    /** A box; the product's pieces per box make it pieces. */
    BOX,
    /** A piece. */
    PIECE,
    /** A kilogram; the product's weight per metre makes it metres. */
    KILOGRAM,
    /** Anything else: converts only where a product says so. */
    OTHER
}
