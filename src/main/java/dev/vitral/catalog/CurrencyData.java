package dev.vitral.catalog;

import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The currencies (CAT-12): one is the base, one may be the second. */
@Service
public class CurrencyData extends ReferenceData<CurrencyRow, Currency> {
    private final Currencies currencies;
    private final JdbcClient jdbc;

    CurrencyData(Lists lists, Currencies currencies, JdbcClient jdbc) {
        super("currency", lists, ReferenceLists.CURRENCIES, currencies);
        this.currencies = currencies;
        this.jdbc = jdbc;
    }

    /** The currencies in use, by code. */
    @Transactional(readOnly = true)
    public List<Currency> inUse() {
        return currencies.findAllByDeletedAtIsNullOrderByCode();
    }

    /** Locks them all first: two who name a base at once would both succeed. */
    @Override
    void check(Currency currency) {
        jdbc.sql("SELECT id FROM currency ORDER BY id FOR UPDATE").query(Long.class).list();
        currencies.findByCode(currency.getCode()).filter(other -> isOther(other, currency)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "currency.codeInTrash" : "currency.codeTaken", currency.getCode());
        });
        String kept = currency.isSaved()
                ? jdbc.sql("SELECT part FROM currency WHERE id = ?").param(currency.getId()).query(String.class).optional().orElse("")
                : "";
        if (kept.equals(Currency.Part.BASE.name()) && currency.getPart() != Currency.Part.BASE) {
            throw Problem.invalid("part", "currency.baseNeeded", currency.getCode());
        }
        if (currency.getPart() == Currency.Part.BASE && !kept.equals(Currency.Part.BASE.name())) {
            refuseOtherBase(currency);
        }
        if (currency.getPart() != Currency.Part.OTHER) {
            currencies.findFirstByPartAndDeletedAtIsNullOrderById(currency.getPart()).filter(other -> isOther(other, currency)).ifPresent(other -> {
                other.setPart(Currency.Part.OTHER);
                currencies.save(other);
            });
        }
    }

    /** Figures are not converted: with costs, rates or documents in the old base, another one would make all of them wrong. */
    private void refuseOtherBase(Currency currency) {
        boolean used = jdbc.sql("SELECT EXISTS (SELECT 1 FROM product WHERE price > 0 AND deleted_at IS NULL) OR EXISTS (SELECT 1 FROM exchange_rate)")
                .query(Boolean.class)
                .single();
        if (used) {
            throw Problem.invalid("part", "currency.baseInUse", currency.getCode());
        }
    }

    @Override
    void checkUnused(Currency currency) {
        if (currency.getPart() != Currency.Part.OTHER) {
            throw Problem.of(Problem.Kind.CONFLICT, "currency.inUse", currency.getCode());
        }
    }
}
