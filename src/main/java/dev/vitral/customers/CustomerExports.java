package dev.vitral.customers;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customers as a file. */
@Configuration(proxyBeanMethods = false)
class CustomerExports {
    @Bean
    ExportedList<CustomerRow> exportedCustomers(Customers customers) {
        return ExportedList.of("customer", customers::list, customers::count, CustomerRow.class, CustomerRow::id);
    }
}
