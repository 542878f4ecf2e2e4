package dev.vitral.quoting;

/** Where an approval stands (QUO-9). */
public enum ApprovalState {
    /** Waits for a manager. */
    ASKED,
    /** The quotation may be sent as it then was. */
    APPROVED,
    /** It must be changed first. */
    REFUSED
}
