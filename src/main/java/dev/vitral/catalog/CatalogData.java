package dev.vitral.catalog;

import dev.vitral.shared.RequiresAdmin;
import dev.vitral.shared.RequiresClerk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data that products refer to (CAT-5): read by all, edited by an administrator. */
@Service
@RequiresClerk
@Transactional
public class CatalogData {
    private final Categories categories;
    private final Units units;
    private final Finishes finishes;
    private final TaxRates taxRates;

    CatalogData(Categories categories, Units units, Finishes finishes, TaxRates taxRates) {
        this.categories = categories;
        this.units = units;
        this.finishes = finishes;
        this.taxRates = taxRates;
    }

    @Transactional(readOnly = true)
    public List<Category> categories() {
        return categories.findAllByOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Category> category(String code) {
        return categories.findByCode(Codes.normalised(code));
    }

    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.findAllByOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(String code) {
        return units.findByCode(code.strip());
    }

    @Transactional(readOnly = true)
    public List<Finish> finishes() {
        return finishes.findAllByOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<Finish> finish(String code) {
        return finishes.findByCode(code.strip());
    }

    @Transactional(readOnly = true)
    public List<TaxRate> taxRates() {
        return taxRates.findAllByOrderByCountryAscRateDesc();
    }

    @RequiresAdmin
    public Category save(Category category) {
        return categories.saveAndFlush(category);
    }

    @RequiresAdmin
    public Unit save(Unit unit) {
        return units.saveAndFlush(unit);
    }

    @RequiresAdmin
    public Finish save(Finish finish) {
        return finishes.saveAndFlush(finish);
    }

    @RequiresAdmin
    public TaxRate save(TaxRate rate) {
        return taxRates.saveAndFlush(rate);
    }
}
