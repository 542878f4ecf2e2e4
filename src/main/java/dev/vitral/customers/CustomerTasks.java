package dev.vitral.customers;

import dev.vitral.bulk.BulkRows;
import dev.vitral.bulk.BulkTask;
import dev.vitral.bulk.RecordTask;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done to many customers at once. */
@Configuration(proxyBeanMethods = false)
class CustomerTasks {
    private static RecordTask.Of<Customer> of(Customers customers) {
        return new RecordTask.Of<>(
                "customer",
                new BulkRows<>(customers::list, customers::count, CustomerRow::id, CustomerRow::name),
                id -> customers.find(id).orElseThrow(() -> Problem.notFound("customer", id)),
                customers::save);
    }

    @Bean
    BulkTask customerActivate(Customers customers) {
        return of(customers).task("activate", Roles.MANAGER, (customer, none) -> !customer.isActive(), (customer, none) -> customer.setActive(true));
    }

    @Bean
    BulkTask customerDeactivate(Customers customers) {
        return of(customers).task("deactivate", Roles.MANAGER, (customer, none) -> customer.isActive(), (customer, none) -> customer.setActive(false));
    }

    @Bean
    BulkTask customerDelete(Customers customers) {
        return of(customers).deed("delete", Roles.MANAGER, customer -> !customer.isDeleted(), customer -> customers.delete(customer.getId(), customer.getVersion()));
    }

    @Bean
    BulkTask customerRestore(Customers customers) {
        return of(customers).deed("restore", Roles.MANAGER, Customer::isDeleted, customer -> customers.restore(customer.getId(), customer.getVersion()));
    }
}
