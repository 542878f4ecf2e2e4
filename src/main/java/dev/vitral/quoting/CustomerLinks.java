package dev.vitral.quoting;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.CustomerAddress;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.ShopTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which customers answer quotations without an account (QUO-5): made, looked at and ended by clerks (docs/decisions/0053). */
@Service
@RequiresClerk
@Transactional
public class CustomerLinks {
    private static final int MOST_OPEN = 20;
    private static final int MOST_SHOWN = 50;
    private static final int MOST_DAYS = 365;

    private final QuotationRecords quotations;
    private final QuotationLinks links;
    private final String baseUrl;

    CustomerLinks(QuotationRecords quotations, QuotationLinks links, @Value("${vitral.base-url:http://localhost:8080}") String baseUrl) {
        this.quotations = quotations;
        this.links = links;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** A link just made; the only time that its address is known. */
    public record Made(String url, CustomerLink link) {}

    /**
     * Makes a link to what was sent, good to the end of the quotation's last day in the shop's zone.
     *
     * @param days fewer days, 1 for the end of tomorrow; absent for all of them
     * @throws Problem quotation.notFound (404); quotation.notSent, quotation.expired, quotation.link.tooMany (409); quotation.link.days (422)
     */
    public Made create(long quotationId, @Nullable Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Problem.invalid("days", "quotation.link.days", MOST_DAYS);
        }
        Quotation quotation = found(quotationId);
        LocalDate today = ShopTime.today();
        quotation.requireAnswerable(today);
        if (links.open(quotationId, Instant.now()) >= MOST_OPEN) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.link.tooMany", MOST_OPEN);
        }
        LinkSecret secret = LinkSecret.fresh();
        QuotationLink link = links.saveAndFlush(new QuotationLink(quotation, secret.hash(), CurrentUser.name(), end(quotation.getValidUntil(), today, days)));
        return new Made(baseUrl + CustomerAddress.ROOT + secret.text(), link.seen(quotation));
    }

    private static Instant end(LocalDate validUntil, LocalDate today, @Nullable Integer days) {
        LocalDate last = days == null || today.plusDays(days).isAfter(validUntil) ? validUntil : today.plusDays(days);
        return last.plusDays(1).atStartOfDay(ShopTime.zone()).toInstant();
    }

    /** Ends every link of the quotation that could still be answered; gives all of them. */
    public List<CustomerLink> revoke(long quotationId) {
        Quotation quotation = found(quotationId);
        List<QuotationLink> all = links.of(quotationId, Limit.unlimited());
        all.forEach(link -> link.revoke(CurrentUser.name()));
        links.saveAllAndFlush(all);
        return of(quotation.getId());
    }

    /** Ends the one link, where it could still be answered. */
    void end(long linkId) {
        links.findById(linkId).ifPresent(link -> link.revoke(CurrentUser.name()));
    }

    /** The latest links of the quotation, newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<CustomerLink> of(long quotationId) {
        Quotation quotation = found(quotationId);
        return links.of(quotationId, Limit.of(MOST_SHOWN)).stream().map(link -> link.seen(quotation)).toList();
    }

    private Quotation found(long id) {
        return quotations.findById(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
    }
}
