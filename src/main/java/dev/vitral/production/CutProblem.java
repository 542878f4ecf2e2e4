package dev.vitral.production;

/** Why a material of a work order could not be planned. */
public enum CutProblem {
    /** The catalogue does not say its bar or sheet size. */
    NO_SIZE,
    /** The trim leaves nothing of its bar or sheet. */
    ALL_TRIMMED,
    /** A piece is larger than its bar or sheet. */
    PIECE_TOO_LARGE,
    /** More pieces than one plan can have. */
    TOO_MANY
}
