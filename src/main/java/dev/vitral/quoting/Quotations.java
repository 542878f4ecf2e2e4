package dev.vitral.quoting;

import dev.vitral.catalog.ExchangeRates;
import dev.vitral.customers.Customer;
import dev.vitral.customers.Customers;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Folios;
import dev.vitral.shared.FreeText;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import dev.vitral.stock.BusinessCalendar;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to quotations: price, write, send, decide, call off (QUO-5). A step without version leaves it to the state alone whether it is still possible; what
 * comes of it is told by events that are heard in the same transaction.
 */
@Service
@Validated
@RequiresClerk
@Transactional
public class Quotations {
    private static final int LONGEST_REASON = 300;
    private static final int MOST_REVISIONS = 100;

    private final QuotationRecords records;
    private final Pricing pricing;
    private final Customers customers;
    private final Folios folios;
    private final Lists lists;
    private final ShopRates usual;
    private final ExchangeRates rates;
    private final JsonMapper json;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Approvals approvals;

    Quotations(QuotationRecords records, Pricing pricing, Customers customers, Folios folios, Lists lists, ShopRates usual, ExchangeRates rates, JsonMapper json,
            BusinessCalendar calendar, ApplicationEventPublisher events, Approvals approvals) {
        this.records = records;
        this.pricing = pricing;
        this.customers = customers;
        this.folios = folios;
        this.lists = lists;
        this.usual = usual;
        this.rates = rates;
        this.json = json;
        this.calendar = calendar;
        this.events = events;
        this.approvals = approvals;
    }

    /** Rows of the quotation list. */
    @Transactional(readOnly = true)
    public ListPage<QuotationRow> list(ListRequest request) {
        return lists.page(QuotationList.SPEC, request);
    }

    /** How many quotations the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(QuotationList.SPEC, request);
    }

    /** The quotation with customer and items. */
    @Transactional(readOnly = true)
    public Optional<Quotation> find(long id) {
        return records.findWholeById(id);
    }

    /** Every figure of the draft with today's costs; nothing is kept. For the price that lives while the clerk types. */
    @Transactional(readOnly = true)
    public PricedQuote price(@Valid QuoteDraft draft) {
        return pricing.live(draft);
    }

    /** What the shop usually takes. */
    public ShopRates usualRates() {
        return usual;
    }

    /** Code of the currency that a new quotation will be in. */
    public String currency() {
        return rates.base();
    }

    /** Writes a new quotation under the next folio of its year. */
    public Quotation create(@Valid QuoteDraft draft) {
        LocalDate date = date(draft);
        Quotation quotation = new Quotation(folios.next("COT", date.getYear()), CurrentUser.name(), rates.base());
        return write(quotation, draft, date);
    }

    /**
     * Writes over a draft that the caller read at that version.
     *
     * @throws Problem quotation.notDraft (409) once it was sent
     */
    public Quotation update(long id, long version, @Valid QuoteDraft draft) {
        return write(at(id, version), draft, date(draft));
    }

    /**
     * Prices a draft again with today's costs, by its own rates and the versions of templates that it keeps, and dates it today (QUO-7). What was sent never moves.
     *
     * @throws Problem quotation.notDraft (409) once it was sent, and whatever refuses to be priced
     */
    public Quotation reprice(long id, @Nullable Long version) {
        Quotation draft = at(id, version);
        return write(draft, QuoteDraft.of(draft), calendar.today());
    }

    /**
     * Sends it: its figures stand from now on.
     *
     * @throws Problem quotation.notDraft, quotation.validityOver, quotation.approval.needed (409)
     */
    public Quotation send(long id, @Nullable Long version) {
        return change(id, version, quotation -> {
            quotation.requireDraft();
            approvals.requireFor(quotation);
            quotation.send(calendar.today());
        });
    }

    /**
     * The customer accepts; {@link QuotationAccepted} tells of it.
     *
     * @throws Problem quotation.notSent, quotation.expired (409), and whatever its hearers refuse
     */
    public Quotation accept(long id, @Nullable Long version) {
        events.publishEvent(new QuotationAccepting(id));
        Quotation accepted = change(id, version, quotation -> quotation.accept(calendar.today()));
        events.publishEvent(new QuotationAccepted(id));
        return accepted;
    }

    /** The customer rejects, for a reason of at most 300 characters if one is given. */
    public Quotation reject(long id, @Nullable Long version, @Nullable String reason) {
        return change(id, version, quotation -> quotation.reject(reason(reason)));
    }

    /**
     * Calls it off, for a reason of at most 300 characters once it was sent; {@link QuotationCancelled} tells of it. What was accepted is a manager's to call off.
     *
     * @throws Problem quotation.notCancellable (409), quotation.reasonMissing (422)
     */
    public Quotation cancel(long id, @Nullable Long version, @Nullable String reason) {
        Quotation cancelled = change(id, version, quotation -> {
            if (quotation.getStatus() == QuotationStatus.ACCEPTED && !CurrentUser.manages()) {
                throw new AccessDeniedException("an accepted quotation is a manager's to call off");
            }
            quotation.cancel(reason(reason));
        });
        events.publishEvent(new QuotationCancelled(id));
        return cancelled;
    }

    /**
     * Makes it the draft of its next revision; what went out is kept under its number as it was (QUO-5).
     *
     * @throws Problem quotation.notRevisable (409) unless it was sent and not accepted
     */
    public Quotation revise(long id, @Nullable Long version) {
        return whole(revised(at(id, version)));
    }

    private Quotation revised(Quotation quotation) {
        Quotation former = quotation.revise(calendar.today(), usual.validDays());
        Quotation live = records.saveAndFlush(quotation);
        records.saveAndFlush(former);
        return live;
    }

    /** What went out before under the same folio, newest first. */
    @Transactional(readOnly = true)
    public List<FormerRevision> formers(long id) {
        return records.formers(id, Limit.of(MOST_REVISIONS));
    }

    /** A new draft that asks for the same, priced with today's costs by its own rates (QUO-14). */
    public Quotation duplicate(long id) {
        return create(QuoteDraft.of(at(id, null)).on(null));
    }

    private static @Nullable String reason(@Nullable String given) {
        return FreeText.of("reason", given, LONGEST_REASON);
    }

    /** Takes it out of use; the folio stays used. */
    @RequiresManager
    public Quotation delete(long id, long version) {
        return change(id, version, Quotation::delete);
    }

    /** Puts it back into use. */
    @RequiresManager
    public Quotation restore(long id, long version) {
        return change(id, version, Quotation::restore);
    }

    /** The figures and the look that the item froze. */
    public FrozenWindow window(QuotationItem item) {
        return json.readValue(item.getFigures(), FrozenWindow.class);
    }

    /** What its windows take, as they froze it; none where there is no such quotation. */
    @Transactional(readOnly = true)
    public Optional<QuotedMaterials> materials(long id) {
        return find(id).map(quotation -> QuotedMaterials.of(quotation, this::window));
    }

    /**
     * Prices what was asked for again as that scenario would have it: a draft in place, a sent one as its next revision.
     *
     * @throws Problem record.stale (412) when it is not at that version any more
     */
    Quotation priceIn(Scenario scenario, long id, long version) {
        Quotation found = at(id, version);
        Quotation quotation = found.getStatus() == QuotationStatus.SENT ? revised(found) : found;
        return write(quotation, QuoteDraft.of(quotation), quotation.getQuotedOn(), scenario);
    }

    private Quotation write(Quotation quotation, QuoteDraft draft, LocalDate date) {
        return write(quotation, draft, date, Scenario.PRESENT);
    }

    private Quotation write(Quotation quotation, QuoteDraft draft, LocalDate date, Scenario scenario) {
        PricedQuote priced = pricing.price(draft, scenario);
        quotation.write(priced, customer(draft.customerId()), date, usual.validDays(), this::frozen);
        quotation.freeze(rates.second(date).map(scenario::rate).filter(rate -> rate.base().equals(quotation.getCurrency())).orElse(null));
        return whole(records.saveAndFlush(quotation));
    }

    private String frozen(PricedQuote.Item item) {
        return json.writeValueAsString(new FrozenWindow(item.elevation(), item.price(), item.formulas(), item.basis().get()));
    }

    private @Nullable Customer customer(@Nullable Long id) {
        return id == null
                ? null
                : customers.find(id).filter(c -> !c.isDeleted()).orElseThrow(() -> Problem.invalid("customerId", "customer.notFound", String.valueOf(id)));
    }

    private Quotation change(long id, @Nullable Long version, Consumer<Quotation> step) {
        Quotation quotation = at(id, version);
        step.accept(quotation);
        return whole(records.saveAndFlush(quotation));
    }

    private Quotation at(long id, @Nullable Long version) {
        Quotation quotation = records.findWholeById(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
        if (version != null) {
            quotation.requireVersion(version);
        }
        return quotation;
    }

    private Quotation whole(Quotation saved) {
        return records.findWholeById(saved.getId()).orElseThrow();
    }

    private LocalDate date(QuoteDraft draft) {
        return draft.date() != null ? draft.date() : calendar.today();
    }
}
