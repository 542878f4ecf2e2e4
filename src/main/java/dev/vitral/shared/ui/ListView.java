package dev.vitral.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved view of a list.
 *
 * @param id in the database, 0 before it is saved
 * @param version that was read
 * @param name that its owner gave it
 * @param owner user name
 * @param role who holds it ({@code CLERK}, {@code MANAGER}, {@code ADMIN}) or a higher one may open it; null for the owner alone
 * @param editable whether the present user may change it
 * @param query search, filters and order as the address has them: {@code kind=GLASS&sort=-price}
 * @param columns chosen, in order; empty for the list's own
 */
public record ListView(
        long id, long version, String name, String owner, @Nullable String role, boolean editable, String query, List<ColumnPlace> columns) {
    public ListView {
        columns = List.copyOf(columns);
    }

    /** The same under another name, for another role. */
    public ListView named(String newName, @Nullable String newRole) {
        return new ListView(id, version, newName, owner, newRole, editable, query, columns);
    }

    /** The same showing something else. */
    public ListView showing(String newQuery, List<ColumnPlace> newColumns) {
        return new ListView(id, version, name, owner, role, editable, newQuery, newColumns);
    }
}
