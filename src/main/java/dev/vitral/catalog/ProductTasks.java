package dev.vitral.catalog;

import dev.vitral.bulk.BulkRows;
import dev.vitral.bulk.BulkTask;
import dev.vitral.bulk.RecordTask;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done to many products at once. */
@Configuration(proxyBeanMethods = false)
class ProductTasks {
    private static RecordTask.Of<Product> of(Catalog catalog) {
        return new RecordTask.Of<>(
                "product",
                new BulkRows<>(catalog::list, catalog::count, ProductRow::id, row -> row.code() + " · " + row.description()),
                id -> catalog.find(id).orElseThrow(() -> Problem.notFound("product", id)),
                catalog::save);
    }

    @Bean
    BulkTask productActivate(Catalog catalog) {
        return of(catalog).task("activate", Roles.MANAGER, (product, none) -> !product.isActive(), (product, none) -> product.setActive(true));
    }

    @Bean
    BulkTask productDeactivate(Catalog catalog) {
        return of(catalog).task("deactivate", Roles.MANAGER, (product, none) -> product.isActive(), (product, none) -> product.setActive(false));
    }

    @Bean
    BulkTask productDelete(Catalog catalog) {
        return of(catalog).deed("delete", Roles.MANAGER, product -> !product.isDeleted(), product -> catalog.delete(product.getId(), product.getVersion()));
    }

    @Bean
    BulkTask productRestore(Catalog catalog) {
        return of(catalog).deed("restore", Roles.MANAGER, Product::isDeleted, product -> catalog.restore(product.getId(), product.getVersion()));
    }

    @Bean
    BulkTask productCategory(Catalog catalog, CatalogData data) {
        return of(catalog).task(
                "category",
                Roles.MANAGER,
                (product, code) -> product.getCategory() == null || !product.getCategory().getCode().equals(code),
                (product, code) -> product.setCategory(data.category(code).orElseThrow(() -> Problem.notFound("category", code))));
    }

    @Bean
    BulkTask productSupplier(Catalog catalog, SupplierDirectory suppliers) {
        return of(catalog).task(
                "supplier",
                Roles.MANAGER,
                (product, id) -> !Objects.equals(product.getSupplierId(), Long.valueOf(id)),
                (product, id) -> product.setSupplierId(
                        suppliers.find(Long.parseLong(id)).orElseThrow(() -> Problem.notFound("supplier", id)).id()));
    }
}
