package dev.vitral.shared.ui;

import com.vaadin.flow.component.Component;
import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something done to many rows of a list at once (UI-3, UI-11): it says what it will do before, and what became of it after.
 *
 * @param title in the user's language, a verb
 * @param role who may do it ({@code Roles}); null for who may see the list. The service that does it checks again
 * @param trash whether it is for what lies in the trash rather than for what is in use
 * @param grave whether it takes something away, so that its button is red
 * @param fields makes what must be chosen before, such as a category; null where there is nothing to choose
 * @param preview what it would do to that selection, asked again when {@code fields} change
 * @param run does it; a problem is shown as it is
 */
public record BulkAction(
        String title,
        @Nullable String role,
        boolean trash,
        boolean grave,
        @Nullable Supplier<Fields> fields,
        Function<ListSelection, Preview> preview,
        Function<ListSelection, Outcome> run) {

    /**
     * What must be chosen before.
     *
     * @param component that asks
     * @param isFilled whether enough is chosen to go on
     */
    public record Fields(Component component, BooleanSupplier isFilled) {}

    /**
     * What will happen.
     *
     * @param text in the user's language, with the count
     * @param examples some of the rows, in words
     * @param nothing whether there is nothing to do
     */
    public record Preview(String text, List<String> examples, boolean nothing) {}

    /**
     * What became of it.
     *
     * @param text in the user's language: how many are done, or that the work goes on in the background
     * @param refused rows that could not be done, each with its reason
     * @param undo puts everything back and says what became of that; null where it can't
     */
    public record Outcome(String text, List<String> refused, @Nullable Supplier<String> undo) {
        /** Everything is done. */
        public static Outcome of(String text) {
            return new Outcome(text, List.of(), null);
        }

        Optional<Supplier<String>> undoing() {
            return Optional.ofNullable(undo);
        }
    }

    /** An action without a choice, on what is in use. */
    public static BulkAction of(String title, @Nullable String role, Function<ListSelection, Preview> preview, Function<ListSelection, Outcome> run) {
        return new BulkAction(title, role, false, false, null, preview, run);
    }

    /** The same for the trash. */
    public BulkAction inTrash() {
        return new BulkAction(title, role, true, grave, fields, preview, run);
    }

    /** The same as one that takes something away. */
    public BulkAction taking() {
        return new BulkAction(title, role, trash, true, fields, preview, run);
    }

    /** The same after something is chosen. */
    public BulkAction choosing(Supplier<Fields> asked) {
        return new BulkAction(title, role, trash, grave, asked, preview, run);
    }
}
