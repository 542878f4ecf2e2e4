package dev.vitral.stock;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What documents set aside (STK-9). Each change is made behind the lock on the product's level, as postings are, product after product by their numbers; what
 * is set aside is taken out by its document alone. Asking twice for the same changes nothing.
 */
@Service
@RequiresClerk
@Transactional
public class Reservations {
    private final StockLevels levels;
    private final ReservationRecords records;
    private final StockBook book;
    private final StockLedger ledger;
    private final Places places;
    private final Lists lists;
    private final List<ReservationHold> holds;

    Reservations(StockLevels levels, ReservationRecords records, StockBook book, StockLedger ledger, Places places, Lists lists, List<ReservationHold> holds) {
        this.levels = levels;
        this.records = records;
        this.book = book;
        this.ledger = ledger;
        this.places = places;
        this.lists = lists;
        this.holds = holds;
    }

    /**
     * Sets aside for the document all that it wants or what there is of it. What it wanted before is replaced: less gives the rest back. A product named twice
     * is wanted in sum.
     *
     * @return one answer for each product, by its number; its shortage is what could not be set aside
     * @throws Problem product.notFound, warehouse.notFound
     */
    public List<Reserved> reserve(String document, Collection<Want> wants) {
        TreeMap<Long, Want> byProduct = new TreeMap<>();
        wants.forEach(want -> byProduct.merge(want.productId(), want, (one, other) ->
                new Want(one.productId(), one.quantity().add(other.quantity()), one.warehouse())));
        List<Reserved> answers = new ArrayList<>();
        byProduct.values().forEach(want -> answers.add(reserve(document, want)));
        return answers;
    }

    private Reserved reserve(String document, Want want) {
        BigDecimal quantity = MovementCommand.amount("quantity", want.quantity(), Scale.QUANTITY, 6);
        if (quantity.signum() < 0) {
            throw Problem.invalid("quantity", "stock.quantityNotPositive");
        }
        StockLevel level = lock(want.productId());
        Reservation reservation = records.findByDocumentAndProductId(document, want.productId())
                .orElseGet(() -> new Reservation(document, level.getProduct()));
        Warehouse from = want.warehouse() == null ? null : places.of(want.warehouse(), null).warehouse();
        reservation.want(quantity, from);
        BigDecimal change = reservation.missing().min(there(level, from).max(BigDecimal.ZERO)).max(reservation.open().negate());
        level.reserve(change);
        reservation.add(change);
        levels.save(level);
        return Reserved.of(records.saveAndFlush(reservation));
    }

    /** What may still be set aside; of one warehouse no more than lies there and isn't meant for others. */
    private BigDecimal there(StockLevel level, @Nullable Warehouse from) {
        return from == null ? level.getAvailable() : level.getAvailable().min(places.unreserved(level.getProduct().getId(), from.getId()));
    }

    /** Gives back all that the document has set aside. */
    public void release(String document) {
        records.openProducts(document).forEach(product -> release(document, product));
    }

    /** Gives back what the document has set aside of the product. */
    public void release(String document, long productId) {
        StockLevel level = lock(productId);
        records.findByDocumentAndProductId(document, productId).ifPresent(reservation -> {
            level.reserve(reservation.release().negate());
            levels.save(level);
            records.saveAndFlush(reservation);
        });
    }

    /**
     * Gives back one reservation, so that what it held can be sold or counted otherwise.
     *
     * @throws Problem reservation.notFound; reservation.held (409) when what it stands for is there as long as it stands
     */
    @RequiresManager
    public void release(long id) {
        Reservation reservation = records.findById(id).orElseThrow(() -> Problem.notFound("reservation", id));
        if (holds.stream().anyMatch(hold -> hold.holds(reservation.getDocument()))) {
            throw Problem.of(Problem.Kind.CONFLICT, "reservation.held", reservation.getDocument());
        }
        release(reservation.getDocument(), reservation.getProduct().getId());
    }

    /**
     * Takes out for the document: first what it has set aside, then what is free. Call it once: {@link dev.vitral.shared.Idempotency} guards a retry.
     *
     * @param command an exit
     * @throws Problem as {@link StockLedger#post}; stock.insufficient (409) with what the document may take
     */
    public StockMovement consume(String document, MovementCommand command) {
        if (command.type().isIncoming()) {
            throw Problem.invalid("type", "reservation.exitOnly");
        }
        StockLevel level = book.lock(command.productCode());
        records.findByDocumentAndProductId(document, level.getProduct().getId()).ifPresent(reservation -> {
            BigDecimal taken = reservation.open().min(command.quantity());
            reservation.consume(taken);
            level.reserve(taken.negate());
            levels.save(level);
            records.saveAndFlush(reservation);
        });
        return ledger.post(command);
    }

    /** What the document took out came back: it may want it once more. */
    public void cameBack(String document, long productId, BigDecimal quantity) {
        lock(productId);
        records.findByDocumentAndProductId(document, productId).ifPresent(reservation -> {
            reservation.unconsume(quantity);
            records.saveAndFlush(reservation);
        });
    }

    private StockLevel lock(long productId) {
        return levels.lockByProductId(productId).orElseThrow(() -> Problem.invalid("productId", "product.notFound", Long.toString(productId)));
    }

    /** What the document has set aside, taken out or given back, by product code. */
    @Transactional(readOnly = true)
    public List<ReservationRow> of(String document) {
        ListRequest request = ListRequest.first(1_000).where(Map.of("document", "=" + document));
        return list(request).items().stream().sorted(Comparator.comparing(ReservationRow::productCode)).toList();
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<ReservationRow> list(ListRequest request) {
        return lists.page(ReservationList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(ReservationList.SPEC, request);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<ReservationRow> find(long id) {
        return list(ListRequest.first(1).where(Map.of("id", Long.toString(id)))).items().stream().findFirst();
    }
}
