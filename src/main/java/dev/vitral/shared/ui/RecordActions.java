package dev.vitral.shared.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a screen does with one kind of record, as methods of its service.
 *
 * @param blank an empty record to fill; null where the user may make none
 * @param find the record of that id
 * @param save writes a new record, or over the version that was read
 * @param delete takes the record of that id and version out of use; null where there is no such thing
 * @param restore puts it back
 * @param history opens the record's history; null where there is none
 */
public record RecordActions<T>(
        @Nullable Supplier<T> blank,
        LongFunction<Optional<T>> find,
        UnaryOperator<T> save,
        @Nullable BiFunction<Long, Long, T> delete,
        @Nullable BiFunction<Long, Long, T> restore,
        @Nullable Consumer<T> history) {}
