package dev.vitral.quoting;

import dev.vitral.catalog.Rate;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The rates that a quotation was priced by and what they made of it, frozen. */
@MappedSuperclass
@Audited
abstract class QuotedFigures extends BusinessRecord {
    private String currency = "MXN";
    private BigDecimal taxRate = BigDecimal.ZERO;
    private BigDecimal depositRate = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProfitMode profitMode = ProfitMode.MARKUP;

    private BigDecimal profitRate = BigDecimal.ZERO;
    private BigDecimal overheadRate = BigDecimal.ZERO;
    private BigDecimal wasteProfilesRate = BigDecimal.ZERO;
    private BigDecimal wasteGlassRate = BigDecimal.ZERO;
    private BigDecimal globalDiscountRate = BigDecimal.ZERO;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CostingPolicy costingPolicy = CostingPolicy.NET;

    private BigDecimal subtotal = BigDecimal.ZERO;
    private BigDecimal globalDiscount = BigDecimal.ZERO;
    private BigDecimal taxable = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal deposit = BigDecimal.ZERO;
    private BigDecimal balance = BigDecimal.ZERO;
    private @Nullable String secondCurrency;
    private @Nullable BigDecimal exchangeRate;
    private @Nullable Boolean ratePerBase;
    private @Nullable LocalDate rateDate;
    private @Nullable BigDecimal secondTotal;

    void in(String code) {
        currency = code;
    }

    /** Takes the rates and what they came to. */
    void take(CostingPolicy policy, CostingRates costing, QuoteRates rates, QuoteTotals totals) {
        costingPolicy = policy;
        profitMode = costing.profitMode();
        profitRate = Scale.RATE.of(costing.profitRate());
        overheadRate = Scale.RATE.of(costing.overheadRate());
        wasteProfilesRate = Scale.RATE.of(costing.wasteProfilesRate());
        wasteGlassRate = Scale.RATE.of(costing.wasteGlassRate());
        globalDiscountRate = Scale.RATE.of(rates.globalDiscountRate());
        taxRate = Scale.RATE.of(rates.taxRate());
        depositRate = Scale.RATE.of(rates.depositRate());
        subtotal = totals.subtotal();
        globalDiscount = totals.globalDiscount();
        taxable = totals.taxable();
        tax = totals.tax();
        total = totals.total();
        deposit = totals.deposit();
        balance = totals.balance();
    }

    /** The same figures as the other's. */
    void copy(QuotedFigures other) {
        currency = other.currency;
        taxRate = other.taxRate;
        depositRate = other.depositRate;
        costingPolicy = other.costingPolicy;
        profitMode = other.profitMode;
        profitRate = other.profitRate;
        overheadRate = other.overheadRate;
        wasteProfilesRate = other.wasteProfilesRate;
        wasteGlassRate = other.wasteGlassRate;
        globalDiscountRate = other.globalDiscountRate;
        subtotal = other.subtotal;
        globalDiscount = other.globalDiscount;
        taxable = other.taxable;
        tax = other.tax;
        total = other.total;
        deposit = other.deposit;
        balance = other.balance;
        secondCurrency = other.secondCurrency;
        exchangeRate = other.exchangeRate;
        ratePerBase = other.ratePerBase;
        rateDate = other.rateDate;
        secondTotal = other.secondTotal;
    }

    /** Freezes the rate of its day with the total in the second currency; none without a second currency. */
    void freeze(@Nullable Rate rate) {
        secondCurrency = rate == null ? null : rate.currency();
        exchangeRate = rate == null ? null : rate.rate();
        ratePerBase = rate == null ? null : rate.perBase();
        rateDate = rate == null ? null : rate.date();
        secondTotal = rate == null ? null : rate.toCurrency(total);
    }

    public String getCurrency() {
        return currency;
    }

    /** The rate that it froze, none without a second currency. */
    public Optional<Rate> getRate() {
        return secondCurrency == null || exchangeRate == null || rateDate == null
                ? Optional.empty()
                : Optional.of(new Rate(currency, secondCurrency, exchangeRate, Boolean.TRUE.equals(ratePerBase), rateDate));
    }

    /** The total in the second currency, 2 places. */
    public @Nullable BigDecimal getSecondTotal() {
        return secondTotal;
    }

    /** How the waste of material was charged. */
    public CostingPolicy getCostingPolicy() {
        return costingPolicy;
    }

    public CostingRates getCosting() {
        return new CostingRates(profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate);
    }

    public QuoteRates getRates() {
        return new QuoteRates(globalDiscountRate, taxRate, depositRate);
    }

    public QuoteTotals getTotals() {
        return new QuoteTotals(subtotal, globalDiscount, taxable, tax, total, deposit, balance);
    }
}
