package dev.vitral.importing.workbook;

/** How far a file may go before it is refused; well beyond what a shop has, well below what a server can't bear. */
final class Limits {
    /** Rows of a sheet: Excel's own limit. */
    static final int ROWS = 1_048_576;
    /** Columns with something in them. */
    static final int COLUMNS = 256;
    /** Characters of a whole row. */
    static final int ROW_CHARACTERS = 100_000;
    /** Parts of a workbook. */
    static final int PARTS = 5_000;
    /** Bytes of one part, and of all parts read, when inflated. */
    static final long INFLATED = 1L << 30;
    /** A part beyond {@link #RATIO_FROM} bytes that was packed tighter than this is a bomb: sheets of equal cells reach 60. */
    static final int RATIO = 250;
    static final long RATIO_FROM = 16L << 20;
    /** Bytes of markup between one {@code <} and the next, so that no attribute or comment grows without end. */
    static final int MARKUP = 1 << 20;
    /** Shared strings of a workbook. */
    static final int STRINGS = 6_000_000;

    private Limits() {}
}
