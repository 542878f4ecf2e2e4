package dev.vitral.customers;

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

/** Customers from files (IMP-1), by their tax id, else by their name. */
@Component
class CustomerImport implements RecordTarget<Customer> {
    private final CustomerRecords records;
    private final RecordImports engine;

    CustomerImport(CustomerRecords records, RecordImports engine) {
        this.records = records;
        this.engine = engine;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public String texts() {
        return "customer";
    }

    @Override
    public String role() {
        return Roles.CLERK;
    }

    @Override
    public List<ImportField<Customer>> fields() {
        return PartyFields.with(
                ImportField.text("jobSite", Customer::getJobSite, Customer::setJobSite).also("obra", "direccion de obra", "job site"));
    }

    @Override
    public List<String> keys() {
        return PartyFields.KEYS;
    }

    @Override
    public Class<Customer> type() {
        return Customer.class;
    }

    @Override
    public Customer blank() {
        return new Customer();
    }

    @Override
    public List<String> keys(ImportRow row) {
        return PartyFields.keys(row);
    }

    @Override
    public Map<String, Customer> find(Collection<String> keys) {
        return PartyFields.found(keys, records::findByTaxIdIn, records::findByNameIn);
    }

    @Override
    public RecordImports engine() {
        return engine;
    }
}
