package dev.vitral.purchasing;

import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.shared.ListRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lends the suppliers to the catalogue. */
@Component
class CatalogSuppliers implements SupplierDirectory {
    private final Suppliers suppliers;

    CatalogSuppliers(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Optional<Entry> find(long id) {
        return suppliers.find(id).map(s -> new Entry(s.getId(), s.getName()));
    }

    @Override
    public List<Entry> search(String text, int offset, int limit) {
        return suppliers.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items().stream()
                .map(s -> new Entry(s.id(), s.name()))
                .toList();
    }
}
