package dev.vitral.purchasing;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of purchasing that can be taken along as files. */
@Configuration(proxyBeanMethods = false)
class PurchasingExports {
    @Bean
    ExportedList<SupplierRow> exportedSuppliers(Suppliers suppliers) {
        return ExportedList.of("supplier", suppliers::list, suppliers::count, SupplierRow.class, SupplierRow::id);
    }

    @Bean
    ExportedList<PurchaseOrderRow> exportedPurchaseOrders(PurchaseOrders orders) {
        return ExportedList.of("purchaseOrder", orders::list, orders::count, PurchaseOrderRow.class, PurchaseOrderRow::id);
    }
}
