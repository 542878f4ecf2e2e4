package dev.vitral.history;

/**
 * One field before and after a change.
 *
 * @param field property, such as {@code cost}; of a part {@code components[P-60]} when it came or went, {@code components[P-60].quantity} when it changed
 * @param label the field's name for a reader
 * @param before value before, empty when there was none
 * @param after value after, empty when there is none
 */
public record FieldChange(String field, String label, String before, String after) {}
