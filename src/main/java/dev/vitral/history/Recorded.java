package dev.vitral.history;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the history speaks of an audited entity. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {
    /**
     * Properties of its table that make its name, such as {@code code} and {@code description}; without any it goes by its number. A {@code position} is
     * counted from one.
     */
    String[] namedBy();

    /** What its texts begin with ({@code quote.folio}), where that is not the class's name. */
    String texts() default "";

    /** Name under which REST serves it, such as {@code products}; without one its history is not served by itself. */
    String collection() default "";

    /** Property that REST addresses it by; a unique key must serve it. */
    String key() default "id";

    /** Properties that say nothing to a reader: figures kept whole, positions in a list. */
    String[] unshown() default {};
}
