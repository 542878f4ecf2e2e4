package dev.vitral.importing;

/**
 * What changes in one field.
 *
 * @param before as it is shown, empty for nothing
 * @param after as it is shown
 */
public record FieldDiff(String field, String before, String after) {}
