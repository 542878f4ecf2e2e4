package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The rate of a currency on a day, 6 places, told as the currency says ({@link Currency.RateSays}). */
@Entity
@Audited
@Recorded(namedBy = "ratedOn", collection = "exchange-rates")
public class ExchangeRate extends BusinessRecord {
    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Currency currency;

    @NotNull
    private @Nullable LocalDate ratedOn;

    @NotNull
    @Positive
    @Digits(integer = 13, fraction = 6)
    private @Nullable BigDecimal rate;

    /** An empty rate for a form to fill. */
    public ExchangeRate() {}

    /** The rate of that currency on that day. */
    public ExchangeRate(Currency currency, LocalDate ratedOn, BigDecimal rate) {
        this.currency = currency;
        this.ratedOn = ratedOn;
        setRate(rate);
    }

    public @Nullable Currency getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable Currency currency) {
        this.currency = currency;
    }

    public @Nullable LocalDate getRatedOn() {
        return ratedOn;
    }

    public void setRatedOn(@Nullable LocalDate ratedOn) {
        this.ratedOn = ratedOn;
    }

    public @Nullable BigDecimal getRate() {
        return rate;
    }

    public void setRate(@Nullable BigDecimal rate) {
        this.rate = rate == null ? null : Scale.RATE.of(rate);
    }
}
