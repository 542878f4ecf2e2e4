package dev.vitral.history;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A plain id of another module's entity, kept so because the arrows forbid an association; the history shows the other's name. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {
    /** Name of the entity, such as {@code Supplier}. */
    String value();
}
