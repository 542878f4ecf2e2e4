package dev.vitral.purchasing.ui;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitConversions;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.Warehouses;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an order's fields choose from, looked up while the user types. */
@Component
class OrderChoices {
    private final Catalog catalog;
    private final Suppliers suppliers;
    private final Warehouses warehouses;
    private final UnitConversions conversions;
    private final CurrencyData currencies;

    OrderChoices(Catalog catalog, Suppliers suppliers, Warehouses warehouses, UnitConversions conversions, CurrencyData currencies) {
        this.catalog = catalog;
        this.suppliers = suppliers;
        this.warehouses = warehouses;
        this.conversions = conversions;
        this.currencies = currencies;
    }

    /** A supplier as the head chooses it. */
    record Vendor(long id, String name) {}

    /** Products by code, words or barcode. */
    List<Pick> products(String text, int offset, int limit) {
        return catalog.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items().stream().map(Pick::of).toList();
    }

    /** The product of exactly that code or barcode. */
    Optional<Pick> product(String code) {
        return products(code.strip(), 0, 20).stream().filter(pick -> pick.code().equalsIgnoreCase(code.strip())).findFirst()
                .or(() -> catalog.list(ListRequest.first(1).where(Map.of("barcode", code.strip()))).items().stream().findFirst().map(Pick::of));
    }

    List<Vendor> suppliers(String text, int offset, int limit) {
        return suppliers.list(ListRequest.first(limit).at(offset, limit, null).matching(text)).items().stream().map(row -> new Vendor(row.id(), row.name())).toList();
    }

    /** Codes of the warehouses in use, with their names. */
    Map<String, String> warehouses() {
        Map<String, String> names = new LinkedHashMap<>();
        warehouses.inUse().forEach(warehouse -> names.put(warehouse.getCode(), warehouse.getName()));
        return names;
    }

    /** Codes of the currencies in use, the base first. */
    List<String> currencies() {
        return currencies.inUse().stream()
                .sorted(Comparator.comparing(currency -> currency.getPart() != Currency.Part.BASE))
                .map(Currency::getCode)
                .toList();
    }

    /** Codes of the units that the product is bought in, its stock unit first. */
    List<String> units(long product) {
        return conversions.units(product).stream().map(Unit::getCode).toList();
    }
}
