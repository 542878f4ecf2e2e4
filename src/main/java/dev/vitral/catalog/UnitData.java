package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import org.springframework.stereotype.Service;

/** The units of measure. */
@Service
public class UnitData extends ReferenceData<UnitRow, Unit> {
    private final Units units;
    private final Products products;

    UnitData(Lists lists, Units units, Products products) {
        super("unit", lists, ReferenceLists.UNITS, units);
        this.units = units;
        this.products = products;
    }

    @Override
    void check(Unit unit) {
        units.findByCode(unit.getCode()).filter(other -> isOther(other, unit)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "unit.codeInTrash" : "unit.codeTaken", unit.getCode());
        });
    }

    @Override
    void checkUnused(Unit unit) {
        long users = products.countByUnitIdAndDeletedAtIsNull(unit.getId())
                + products.countByPurchaseUnitIdAndDeletedAtIsNull(unit.getId())
                + products.countByFurtherUnitsUnitIdAndDeletedAtIsNull(unit.getId());
        if (users > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "unit.inUse", users);
        }
    }
}
