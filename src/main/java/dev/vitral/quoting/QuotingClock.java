package dev.vitral.quoting;

import dev.vitral.stock.BusinessCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What happens to quotations by itself, as the system. Every node does it; what one has done the others find done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class QuotingClock {
    private static final Logger LOG = LoggerFactory.getLogger(QuotingClock.class);
    private static final int AT_ONCE = 500;

    private final QuotationExpiry expiry;
    private final BusinessCalendar calendar;

    QuotingClock(QuotationExpiry expiry, BusinessCalendar calendar) {
        this.expiry = expiry;
        this.calendar = calendar;
    }

    /** Soon after the start, then four times an hour: the shop's midnight is never far behind. */
    @Scheduled(initialDelayString = "${vitral.quoting.expiry-first:PT1M}", fixedDelayString = "PT15M")
    void expire() {
        try {
            int expired = 0;
            int batch;
            do {
                batch = expiry.expire(calendar.today(), AT_ONCE);
                expired += batch;
            } while (batch == AT_ONCE);
            if (expired > 0) {
                LOG.info("{} quotations expired", expired);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Quotations are looked at again for their last day in 15 minutes: {}", away.getMessage());
        }
    }
}
