package dev.vitral.bulk;

import dev.vitral.shared.BusinessRecord;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A bulk task on one kind of record.
 *
 * @param name such as {@code product.deactivate}
 * @param role who may do it
 * @param rows what it works on
 * @param apply does it to the record of that id; false when it is so already
 */
public record RecordTask(String name, String role, BulkRows<?> rows, Application apply) implements BulkTask {
    /** Does the deed to one record. */
    @FunctionalInterface
    public interface Application {
        /** As {@link BulkTask#apply}. */
        boolean to(long id, String argument);
    }

    @Override
    public boolean apply(long id, String argument) {
        return apply.to(id, argument);
    }

    /**
     * One kind of record, as its service's methods.
     *
     * @param name of the list, such as {@code product}
     * @param rows of the list
     * @param find the record, with what it refers to
     * @param save writes it over the version that was read
     */
    public record Of<T extends BusinessRecord>(String name, BulkRows<?> rows, LongFunction<T> find, UnaryOperator<T> save) {
        /** A change of each record for which it means one. */
        public BulkTask task(String verb, String role, BiPredicate<T, String> wanted, BiConsumer<T, String> change) {
            return new RecordTask(name + "." + verb, role, rows, (id, argument) -> {
                T record = find.apply(id);
                if (!wanted.test(record, argument)) {
                    return false;
                }
                change.accept(record, argument);
                save.apply(record);
                return true;
            });
        }

        /** A deed of the service on each record for which it means something. */
        public BulkTask deed(String verb, String role, Predicate<T> wanted, Consumer<T> deed) {
            return new RecordTask(name + "." + verb, role, rows, (id, argument) -> {
                T record = find.apply(id);
                if (!wanted.test(record)) {
                    return false;
                }
                deed.accept(record);
                return true;
            });
        }
    }
}
