package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to unit conversions (CAT-2): what is bought or moved in another unit is kept in the product's stock unit. */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class UnitConversions {
    private final Products products;
    private final Units units;

    UnitConversions(Products products, Units units) {
        this.products = products;
        this.units = units;
    }

    /**
     * The quantity in the product's stock unit, 6 places HALF_UP.
     *
     * @throws Problem unit.noConversion (422) at {@code unit} when the product doesn't say how many of one are the other
     */
    public BigDecimal convert(Product product, BigDecimal quantity, Unit from) {
        return of(product.getId()).toStock(quantity, from);
    }

    /** The conversions of the product as it is saved. */
    public UnitConversion of(long product) {
        return products.findWithDataById(product).map(UnitConversion::of).orElseThrow(() -> Problem.notFound("product", product));
    }

    /** The same for several products in one query, by their ids. */
    public Map<Long, UnitConversion> of(Collection<Long> ids) {
        return products.findWithUnitsByIdIn(ids).stream().collect(Collectors.toMap(Product::getId, UnitConversion::of));
    }

    /** The units in use that the product can be counted in, its stock unit first. */
    public List<Unit> units(long product) {
        Product found = products.findWithDataById(product).orElseThrow(() -> Problem.notFound("product", product));
        return units(found, units.findAllByDeletedAtIsNullOrderByCode());
    }

    /** Those of {@code all} that the product, saved or not, can be counted in, its stock unit first. */
    public static List<Unit> units(Product product, List<Unit> all) {
        Unit stock = product.getUnit();
        if (stock == null) {
            return List.of();
        }
        UnitConversion conversion = UnitConversion.of(product);
        return Stream.concat(
                        Stream.of(stock),
                        all.stream().filter(unit -> !unit.getId().equals(stock.getId()) && conversion.factor(unit, stock).isPresent()))
                .toList();
    }
}
