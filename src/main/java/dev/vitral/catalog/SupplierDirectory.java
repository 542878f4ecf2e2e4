package dev.vitral.catalog;

import java.util.List;
import java.util.Optional;

/** Suppliers as the catalogue needs them, to name and choose a product's preferred one; purchasing implements it. */
public interface SupplierDirectory {
    /** A supplier by id and the name to show. */
    record Entry(long id, String name) {}

    /** The supplier of that id. */
    Optional<Entry> find(long id);

    /** Suppliers in use whose name begins with the text, by name. */
    List<Entry> search(String text, int offset, int limit);
}
