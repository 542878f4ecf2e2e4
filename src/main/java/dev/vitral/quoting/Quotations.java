package dev.vitral.quoting;

import dev.vitral.catalog.ExchangeRates;
import dev.vitral.customers.Customer;
import dev.vitral.customers.Customers;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Folios;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;
import tools.jackson.databind.json.JsonMapper;

/** The door to quotations: price, write, send, decide. */
@Service
@Validated
@RequiresClerk
@Transactional
public class Quotations {
    private final QuotationRecords records;
    private final Pricing pricing;
    private final Customers customers;
    private final Folios folios;
    private final Lists lists;
    private final ShopRates usual;
    private final ExchangeRates rates;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Quotations(QuotationRecords records, Pricing pricing, Customers customers, Folios folios, Lists lists, ShopRates usual, ExchangeRates rates, JsonMapper json,
            ApplicationEventPublisher events) {
        this.records = records;
        this.pricing = pricing;
        this.customers = customers;
        this.folios = folios;
        this.lists = lists;
        this.usual = usual;
        this.rates = rates;
        this.json = json;
        this.events = events;
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
        return pricing.price(draft);
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

    /** Sends it: its figures stand from now on. */
    public Quotation send(long id, long version) {
        return change(id, version, Quotation::send);
    }

    /** The customer accepts. */
    public Quotation accept(long id, long version) {
        events.publishEvent(new QuotationAccepting(id));
        Quotation accepted = change(id, version, Quotation::accept);
        events.publishEvent(new QuotationAccepted(id));
        return accepted;
    }

    /** The customer rejects. */
    public Quotation reject(long id, long version, @Nullable String reason) {
        return change(id, version, quotation -> quotation.reject(reason));
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
     * Prices what was asked for again as that scenario would have it.
     *
     * @throws Problem record.stale (412) when it is not at that version any more
     */
    Quotation priceIn(Scenario scenario, long id, long version) {
        Quotation quotation = at(id, version);
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
        return json.writeValueAsString(new FrozenWindow(item.template().elevation(), item.price(), item.formulas()));
    }

    private @Nullable Customer customer(@Nullable Long id) {
        return id == null
                ? null
                : customers.find(id).filter(c -> !c.isDeleted()).orElseThrow(() -> Problem.invalid("customerId", "customer.notFound", String.valueOf(id)));
    }

    private Quotation change(long id, long version, Consumer<Quotation> step) {
        Quotation quotation = at(id, version);
        step.accept(quotation);
        return whole(records.saveAndFlush(quotation));
    }

    private Quotation at(long id, long version) {
        Quotation quotation = records.findWholeById(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
        quotation.requireVersion(version);
        return quotation;
    }

    private Quotation whole(Quotation saved) {
        return records.findWholeById(saved.getId()).orElseThrow();
    }

    private static LocalDate date(QuoteDraft draft) {
        return draft.date() != null ? draft.date() : LocalDate.now(ZoneId.systemDefault());
    }
}
