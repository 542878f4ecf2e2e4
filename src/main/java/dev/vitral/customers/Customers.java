package dev.vitral.customers;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to customers. */
@Service
@RequiresClerk
@Transactional
public class Customers {
    private final CustomerRecords records;
    private final Lists lists;

    Customers(CustomerRecords records, Lists lists) {
        this.records = records;
        this.lists = lists;
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<CustomerRow> list(ListRequest request) {
        return lists.page(CustomerList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(CustomerList.SPEC, request);
    }

    /** The customer, one in the trash too. */
    @Transactional(readOnly = true)
    public Optional<Customer> find(long id) {
        return records.findById(id);
    }

    /** Creates the customer or writes over the version that the caller read; a stale version fails as an optimistic lock. */
    public Customer save(Customer customer) {
        return records.saveAndFlush(customer);
    }

    /** Takes the customer out of use (CAT-9). */
    @RequiresManager
    public Customer delete(long id, long version) {
        Customer customer = at(id, version);
        customer.delete();
        return records.saveAndFlush(customer);
    }

    /** Puts the customer back into use. */
    @RequiresManager
    public Customer restore(long id, long version) {
        Customer customer = at(id, version);
        customer.restore();
        return records.saveAndFlush(customer);
    }

    private Customer at(long id, long version) {
        Customer customer = records.findById(id).orElseThrow(() -> Problem.notFound("customer", id));
        customer.requireVersion(version);
        return customer;
    }
}
