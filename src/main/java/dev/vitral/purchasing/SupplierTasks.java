package dev.vitral.purchasing;

import dev.vitral.bulk.BulkRows;
import dev.vitral.bulk.BulkTask;
import dev.vitral.bulk.RecordTask;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done to many suppliers at once. */
@Configuration(proxyBeanMethods = false)
class SupplierTasks {
    private static RecordTask.Of<Supplier> of(Suppliers suppliers) {
        return new RecordTask.Of<>(
                "supplier",
                new BulkRows<>(suppliers::list, suppliers::count, SupplierRow::id, SupplierRow::name),
                id -> suppliers.find(id).orElseThrow(() -> Problem.notFound("supplier", id)),
                suppliers::save);
    }

    @Bean
    BulkTask supplierActivate(Suppliers suppliers) {
        return of(suppliers).task("activate", Roles.MANAGER, (supplier, none) -> !supplier.isActive(), (supplier, none) -> supplier.setActive(true));
    }

    @Bean
    BulkTask supplierDeactivate(Suppliers suppliers) {
        return of(suppliers).task("deactivate", Roles.MANAGER, (supplier, none) -> supplier.isActive(), (supplier, none) -> supplier.setActive(false));
    }

    @Bean
    BulkTask supplierDelete(Suppliers suppliers) {
        return of(suppliers).deed("delete", Roles.MANAGER, supplier -> !supplier.isDeleted(), supplier -> suppliers.delete(supplier.getId(), supplier.getVersion()));
    }

    @Bean
    BulkTask supplierRestore(Suppliers suppliers) {
        return of(suppliers).deed("restore", Roles.MANAGER, Supplier::isDeleted, supplier -> suppliers.restore(supplier.getId(), supplier.getVersion()));
    }
}
