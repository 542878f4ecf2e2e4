package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import org.springframework.stereotype.Service;

/** The tax rates; a code may come again with another date. */
@Service
public class TaxRateData extends ReferenceData<TaxRateRow, TaxRate> {
    private final TaxRates rates;
    private final Products products;

    TaxRateData(Lists lists, TaxRates rates, Products products) {
        super("taxRate", lists, ReferenceLists.TAX_RATES, rates);
        this.rates = rates;
        this.products = products;
    }

    @Override
    void check(TaxRate rate) {
        rates.findByCodeAndValidFrom(rate.getCode(), rate.getValidFrom()).filter(other -> isOther(other, rate)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "taxRate.codeInTrash" : "taxRate.codeTaken", rate.getCode());
        });
    }

    @Override
    void checkUnused(TaxRate rate) {
        long users = products.countByTaxRateIdAndDeletedAtIsNull(rate.getId());
        if (users > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "taxRate.inUse", users);
        }
    }
}
