package dev.vitral.catalog;

/** A line of one of the lists of reference data, and at the same time the record as REST says it. */
public interface ReferenceRow {
    /** Identity of the record. */
    long id();

    /** Version for the ETag. */
    long version();
}
