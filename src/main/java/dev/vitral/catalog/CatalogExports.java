package dev.vitral.catalog;

import dev.vitral.shared.ExportedList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of the catalogue that can be taken along as files. */
@Configuration(proxyBeanMethods = false)
class CatalogExports {
    @Bean
    ExportedList<ProductRow> exportedProducts(Catalog catalog) {
        return ExportedList.of("product", catalog::list, catalog::count, ProductRow.class, ProductRow::id).with("category", ProductRow::categoryName);
    }

    @Bean
    ExportedList<CategoryRow> exportedCategories(CategoryData data) {
        return ExportedList.of("category", data::list, data::count, CategoryRow.class, CategoryRow::id).with("parentCode", CategoryRow::parentName);
    }

    @Bean
    ExportedList<UnitRow> exportedUnits(UnitData data) {
        return ExportedList.of("unit", data::list, data::count, UnitRow.class, UnitRow::id);
    }

    @Bean
    ExportedList<FinishRow> exportedFinishes(FinishData data) {
        return ExportedList.of("finish", data::list, data::count, FinishRow.class, FinishRow::id);
    }

    @Bean
    ExportedList<TaxRateRow> exportedTaxRates(TaxRateData data) {
        return ExportedList.of("taxRate", data::list, data::count, TaxRateRow.class, TaxRateRow::id);
    }
}
