package dev.vitral.purchasing;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to suppliers. */
@Service
@RequiresClerk
@Transactional
public class Suppliers {
    private final SupplierRecords records;
    private final Lists lists;

    Suppliers(SupplierRecords records, Lists lists) {
        this.records = records;
        this.lists = lists;
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<SupplierRow> list(ListRequest request) {
        return lists.page(SupplierList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(SupplierList.SPEC, request);
    }

    /** The supplier, one in the trash too. */
    @Transactional(readOnly = true)
    public Optional<Supplier> find(long id) {
        return records.findById(id);
    }

    /**
     * Creates the supplier or writes over the version that the caller read.
     *
     * @throws Problem supplier.taxIdTaken, supplier.taxIdInTrash (422); a stale version fails as an optimistic lock
     */
    public Supplier save(Supplier supplier) {
        refuseTwin(supplier);
        return records.saveAndFlush(supplier);
    }

    /** Takes the supplier out of use (CAT-9). */
    @RequiresManager
    public Supplier delete(long id, long version) {
        Supplier supplier = at(id, version);
        supplier.delete();
        return records.saveAndFlush(supplier);
    }

    /** Puts the supplier back into use. */
    @RequiresManager
    public Supplier restore(long id, long version) {
        Supplier supplier = at(id, version);
        supplier.restore();
        return records.saveAndFlush(supplier);
    }

    private Supplier at(long id, long version) {
        Supplier supplier = records.findById(id).orElseThrow(() -> Problem.notFound("supplier", id));
        supplier.requireVersion(version);
        return supplier;
    }

    private void refuseTwin(Supplier supplier) {
        if (supplier.getTaxId() == null) {
            return;
        }
        records.findFirstByTaxIdOrderById(supplier.getTaxId())
                .filter(other -> !supplier.isSaved() || !other.getId().equals(supplier.getId()))
                .ifPresent(other -> {
                    throw Problem.invalid("taxId", other.isDeleted() ? "supplier.taxIdInTrash" : "supplier.taxIdTaken", other.getName());
                });
    }
}
