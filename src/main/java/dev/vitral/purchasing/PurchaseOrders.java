package dev.vitral.purchasing;

import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Rate;
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
import dev.vitral.stock.Warehouse;
import dev.vitral.stock.Warehouses;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The door to purchase orders: write, send, revise, call off (STK-6). Goods come in by {@link Receiving}. A step without version leaves it to the state alone
 * whether it is still possible.
 */
@Service
@Validated
@RequiresClerk
@Transactional
public class PurchaseOrders {
    private static final int LONGEST_REASON = 300;

    private final PurchaseOrderRecords records;
    private final Suppliers suppliers;
    private final OrderedLines lines;
    private final Warehouses warehouses;
    private final ExchangeRates rates;
    private final Folios folios;
    private final Lists lists;
    private final BusinessCalendar calendar;

    PurchaseOrders(
            PurchaseOrderRecords records,
            Suppliers suppliers,
            OrderedLines lines,
            Warehouses warehouses,
            ExchangeRates rates,
            Folios folios,
            Lists lists,
            BusinessCalendar calendar) {
        this.records = records;
        this.suppliers = suppliers;
        this.lines = lines;
        this.warehouses = warehouses;
        this.rates = rates;
        this.folios = folios;
        this.lists = lists;
        this.calendar = calendar;
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<PurchaseOrderRow> list(ListRequest request) {
        return lists.page(PurchaseOrderList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(PurchaseOrderList.SPEC, request);
    }

    /** The order with supplier and lines. */
    @Transactional(readOnly = true)
    public Optional<PurchaseOrder> find(long id) {
        return records.findWholeById(id);
    }

    /** The draft with every amount worked out; nothing is kept. For the sums that live while the clerk types. */
    @Transactional(readOnly = true)
    public PurchaseOrder preview(@Valid PurchaseOrderDraft draft) {
        PurchaseOrder order = new PurchaseOrder("", CurrentUser.name());
        fill(order, draft, date(draft));
        return order;
    }

    /**
     * Writes a new draft under the next folio of its year.
     *
     * @throws Problem supplier.notFound, exchangeRate.none, product.notFound at its line (422)
     */
    public PurchaseOrder create(@Valid PurchaseOrderDraft draft) {
        LocalDate date = date(draft);
        PurchaseOrder order = new PurchaseOrder(folios.next("OC", date.getYear()), CurrentUser.name());
        return write(order, draft, date);
    }

    /**
     * Writes over a draft that the caller read at that version.
     *
     * @throws Problem purchaseOrder.notDraft (409) once it was sent
     */
    public PurchaseOrder update(long id, long version, @Valid PurchaseOrderDraft draft) {
        return write(at(id, version), draft, date(draft));
    }

    /** Sends it: from now on it stands. */
    public PurchaseOrder send(long id, @Nullable Long version) {
        return change(id, version, order -> order.send(calendar.today()));
    }

    /** Takes it back as a draft under the next revision, while nothing has come; the history keeps what was sent. */
    public PurchaseOrder revise(long id, @Nullable Long version) {
        return change(id, version, PurchaseOrder::revise);
    }

    /** Calls it off while nothing has come; one that was sent needs a reason of at most 300 characters. */
    public PurchaseOrder cancel(long id, @Nullable Long version, @Nullable String reason) {
        return change(id, version, order -> order.cancel(reason(reason)));
    }

    /** Awaits no more of what is missing, for a reason of at most 300 characters. */
    @RequiresManager
    public PurchaseOrder close(long id, @Nullable Long version, @Nullable String reason) {
        return change(id, version, order -> order.close(reason(reason)));
    }

    static @Nullable String reason(@Nullable String given) {
        return FreeText.of("reason", given, LONGEST_REASON);
    }

    private PurchaseOrder write(PurchaseOrder order, PurchaseOrderDraft draft, LocalDate date) {
        fill(order, draft, date);
        return whole(records.saveAndFlush(order));
    }

    private void fill(PurchaseOrder order, PurchaseOrderDraft draft, LocalDate date) {
        Supplier supplier = suppliers.find(draft.supplierId()).filter(it -> !it.isDeleted())
                .orElseThrow(() -> Problem.invalid("supplierId", "supplier.notFound", String.valueOf(draft.supplierId())));
        LocalDate expected = draft.expectedOn() != null ? draft.expectedOn() : date.plusDays(supplier.getLeadTimeDays());
        String notes = draft.notes() == null || draft.notes().isBlank() ? null : draft.notes().strip();
        Rate rate = rate(draft.currency(), date);
        String currency = rate == null ? rates.base() : rate.currency();
        order.write(new PurchaseOrder.Head(supplier, date, expected, currency, rate, warehouse(draft.warehouse()), notes), lines.of(draft.lines(), rate));
    }

    /** The rate that serves on the order's day; none in the base currency. */
    private @Nullable Rate rate(@Nullable String currency, LocalDate date) {
        String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
        return code.isEmpty() || code.equals(rates.base())
                ? null
                : rates.on(code, date).orElseThrow(() -> Problem.invalid("currency", "exchangeRate.none", code, date.toString()));
    }

    private @Nullable Warehouse warehouse(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : warehouses.inUse().stream().filter(it -> it.getCode().equalsIgnoreCase(code.strip())).findFirst()
                        .orElseThrow(() -> Problem.invalid("warehouse", "warehouse.notFound", code));
    }

    private PurchaseOrder change(long id, @Nullable Long version, Consumer<PurchaseOrder> step) {
        PurchaseOrder order = at(id, version);
        step.accept(order);
        return whole(records.saveAndFlush(order));
    }

    /** Locked first, so that a step and a receipt queue and the later one sees what the other did. */
    private PurchaseOrder at(long id, @Nullable Long version) {
        PurchaseOrder order = records.lockById(id).orElseThrow(() -> Problem.notFound("purchaseOrder", id));
        if (version != null) {
            order.requireVersion(version);
        }
        return order;
    }

    private PurchaseOrder whole(PurchaseOrder saved) {
        return records.findWholeById(saved.getId()).orElseThrow();
    }

    private LocalDate date(PurchaseOrderDraft draft) {
        return draft.orderedOn() != null ? draft.orderedOn() : calendar.today();
    }
}
