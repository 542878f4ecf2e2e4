package dev.vitral.purchasing;

import dev.vitral.importing.ImportField;
import dev.vitral.importing.ImportRow;
import dev.vitral.importing.PartyFields;
import dev.vitral.importing.RecordImports;
import dev.vitral.importing.RecordTarget;
import dev.vitral.shared.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Suppliers from files (IMP-1), by their tax id, else by their name. */
@Component
class SupplierImport implements RecordTarget<Supplier> {
    private final SupplierRecords records;
    private final RecordImports engine;

    SupplierImport(SupplierRecords records, RecordImports engine) {
        this.records = records;
        this.engine = engine;
    }

    @Override
    public String kind() {
        return "suppliers";
    }

    @Override
    public String texts() {
        return "supplier";
    }

    @Override
    public String role() {
        return Roles.CLERK;
    }

    @Override
    public List<ImportField<Supplier>> fields() {
        return PartyFields.with(
                ImportField.whole("creditDays", Supplier::getCreditDays, Supplier::setCreditDays).also("credito", "dias credito", "plazo"),
                ImportField.whole("leadTimeDays", Supplier::getLeadTimeDays, Supplier::setLeadTimeDays).also("tiempo de entrega", "entrega", "lead time"));
    }

    @Override
    public List<String> keys() {
        return PartyFields.KEYS;
    }

    @Override
    public Class<Supplier> type() {
        return Supplier.class;
    }

    @Override
    public Supplier blank() {
        return new Supplier();
    }

    @Override
    public List<String> keys(ImportRow row) {
        return PartyFields.keys(row);
    }

    @Override
    public Map<String, Supplier> find(Collection<String> keys) {
        return PartyFields.found(keys, records::findByTaxIdIn, records::findByNameIn);
    }

    @Override
    public RecordImports engine() {
        return engine;
    }
}
