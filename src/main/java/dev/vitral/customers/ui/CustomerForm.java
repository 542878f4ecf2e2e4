package dev.vitral.customers.ui;

import dev.vitral.customers.Customer;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.PartyForm;

/** Who the customer is, how to reach them, and where the work is done. */
class CustomerForm extends PartyForm<Customer> {
    CustomerForm() {
        super("customer", Customer.class);
        identity();
        contact();
        section("site", wide(field("jobSite", Fields.area(), c -> orEmpty(c.getJobSite()), Customer::setJobSite)));
        more();
    }
}
