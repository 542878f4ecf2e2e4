package dev.vitral.catalog;

import dev.vitral.shared.RequiresAdmin;
import dev.vitral.shared.RequiresClerk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data that products refer to (CAT-5), to choose from and to look up by code: what is in use, where not said otherwise. */
@Service
@RequiresClerk
@Transactional
public class CatalogData {
    private final Categories categories;
    private final Units units;
    private final Finishes finishes;
    private final TaxRates taxRates;
    private final CategoryData categoryData;
    private final UnitData unitData;
    private final FinishData finishData;
    private final TaxRateData taxRateData;

    CatalogData(
            Categories categories,
            Units units,
            Finishes finishes,
            TaxRates taxRates,
            CategoryData categoryData,
            UnitData unitData,
            FinishData finishData,
            TaxRateData taxRateData) {
        this.categories = categories;
        this.units = units;
        this.finishes = finishes;
        this.taxRates = taxRates;
        this.categoryData = categoryData;
        this.unitData = unitData;
        this.finishData = finishData;
        this.taxRateData = taxRateData;
    }

    @Transactional(readOnly = true)
    public List<Category> categories() {
        return categories.findAllByDeletedAtIsNullOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Category> category(String code) {
        return categories.findByCode(Codes.normalised(code)).filter(it -> !it.isDeleted());
    }

    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.findAllByDeletedAtIsNullOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(String code) {
        return units.findByCode(code.strip()).filter(it -> !it.isDeleted());
    }

    @Transactional(readOnly = true)
    public List<Finish> finishes() {
        return finishes.findAllByDeletedAtIsNullOrderByCode();
    }

    /** All finishes, those in the trash too: what was quoted in one keeps its name. */
    @Transactional(readOnly = true)
    public List<Finish> finishesEver() {
        return finishes.findAllByOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Finish> finish(String code) {
        return finishes.findByCode(code.strip()).filter(it -> !it.isDeleted());
    }

    @Transactional(readOnly = true)
    public List<TaxRate> taxRates() {
        return taxRates.findAllByDeletedAtIsNullOrderByCountryAscRateDesc();
    }

    @RequiresAdmin
    public Category save(Category category) {
        return categoryData.save(category);
    }

    @RequiresAdmin
    public Unit save(Unit unit) {
        return unitData.save(unit);
    }

    @RequiresAdmin
    public Finish save(Finish finish) {
        return finishData.save(finish);
    }

    @RequiresAdmin
    public TaxRate save(TaxRate rate) {
        return taxRateData.save(rate);
    }
}
