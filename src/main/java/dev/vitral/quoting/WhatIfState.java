package dev.vitral.quoting;

/** Where a scenario stands. */
public enum WhatIfState {
    /** The open quotations are being priced. */
    PRICING,
    /** Can be looked at and applied. */
    READY,
    /** What was chosen is being applied. */
    APPLYING,
    /** What was chosen was applied; more may be. */
    APPLIED;

    /** Whether work on it goes on. */
    public boolean isUnderWay() {
        return this == PRICING || this == APPLYING;
    }
}
