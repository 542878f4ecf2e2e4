package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The daily rates: one a currency and day, which a manager enters. */
@Service
public class ExchangeRateData extends ReferenceData<ExchangeRateRow, ExchangeRate> {
    private final ExchangeRateRecords rates;

    ExchangeRateData(Lists lists, ExchangeRateRecords rates) {
        super("exchangeRate", lists, ReferenceLists.EXCHANGE_RATES, rates);
        this.rates = rates;
    }

    @Override
    @RequiresManager
    public ExchangeRate save(ExchangeRate rate) {
        return super.save(rate);
    }

    @Override
    @RequiresManager
    public ExchangeRate change(long id, long version, Consumer<ExchangeRate> change) {
        return super.change(id, version, change);
    }

    @Override
    @RequiresManager
    public ExchangeRate delete(long id, long version) {
        return super.delete(id, version);
    }

    @Override
    @RequiresManager
    public ExchangeRate restore(long id, long version) {
        return super.restore(id, version);
    }

    @Override
    Optional<ExchangeRate> read(long id) {
        return rates.findWithCurrencyById(id);
    }

    @Override
    void check(ExchangeRate rate) {
        Currency currency = rate.getCurrency();
        if (currency == null || rate.getRatedOn() == null) {
            return;
        }
        if (currency.getPart() == Currency.Part.BASE) {
            throw Problem.invalid("currency", "exchangeRate.base", currency.getCode());
        }
        rates.findByCurrencyIdAndRatedOn(currency.getId(), rate.getRatedOn()).filter(other -> isOther(other, rate)).ifPresent(other -> {
            throw Problem.invalid("date", other.isDeleted() ? "exchangeRate.dayInTrash" : "exchangeRate.dayTaken", currency.getCode());
        });
    }
}
