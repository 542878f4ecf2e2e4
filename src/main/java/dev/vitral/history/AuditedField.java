package dev.vitral.history;

import org.jspecify.annotations.Nullable;

/**
 * A property that an audit table keeps.
 *
 * @param property name, with a dot inside an embedded value
 * @param type Java type of the value; of a reference {@code Long}
 * @param target entity that the id refers to, if it is a reference
 */
record AuditedField(String property, String column, Class<?> type, @Nullable String target) {}
