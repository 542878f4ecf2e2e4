package dev.vitral.stock;

import dev.vitral.shared.Folios;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves stock between warehouses (STK-4): one document, two movements a line, nothing of it or all of it. */
@Service
@RequiresClerk
@Transactional
public class StockTransfers {
    /** Series of the folios: {@code TRA-2026-00001}. */
    static final String SERIES = "TRA";

    private final StockBook book;
    private final Places places;
    private final TransferRecords records;
    private final Folios folios;
    private final Lists lists;

    StockTransfers(StockBook book, Places places, TransferRecords records, Folios folios, Lists lists) {
        this.book = book;
        this.places = places;
        this.records = records;
        this.folios = folios;
        this.lists = lists;
    }

    /**
     * Posts the transfer.
     *
     * @throws Problem stock.insufficient (409, with what the sending warehouse can give, and the line), transfer.sameWarehouse, product.notFound,
     *     warehouse.notFound, warehouse.outOfUse
     */
    public StockTransfer post(TransferCommand asked) {
        String folio = folios.next(SERIES, (asked.date() != null ? asked.date() : book.today()).getYear());
        Map<String, StockLevel> levels = lock(asked.lines());
        TransferCommand command = asked.on(book.day(asked.date()));
        Place origin = places.of(command.from(), null);
        Place destination = places.of(command.to(), null);
        if (origin.warehouse().getId().equals(destination.warehouse().getId())) {
            throw Problem.invalid("to", "transfer.sameWarehouse");
        }
        StockTransfer transfer = records.save(new StockTransfer(folio, origin.warehouse(), destination.warehouse(), command));
        for (int i = 0; i < command.lines().size(); i++) {
            TransferCommand.Line line = command.lines().get(i);
            try {
                carry(transfer, levels.get(key(line)), command.leg(line, MovementType.TRANSFER_OUT, folio), command.leg(line, MovementType.TRANSFER_IN, folio));
            } catch (Problem problem) {
                throw problem.with("line", i + 1).with("productCode", line.productCode());
            }
        }
        return transfer;
    }

    /** All levels before anything is read, in one order for all, so that two opposite transfers queue instead of blocking each other. */
    private Map<String, StockLevel> lock(List<TransferCommand.Line> lines) {
        TreeSet<String> codes = new TreeSet<>(lines.stream().map(StockTransfers::key).toList());
        Map<String, StockLevel> levels = new HashMap<>();
        codes.forEach(code -> levels.put(code, book.lock(code)));
        return levels;
    }

    private static String key(TransferCommand.Line line) {
        return line.productCode().strip().toUpperCase(java.util.Locale.ROOT);
    }

    private void carry(StockTransfer transfer, StockLevel level, MovementCommand out, MovementCommand in) {
        Place from = places.of(out.warehouse(), null);
        Place to = places.of(in.warehouse(), in.location());
        places.takeAll(level, from, out.quantity());
        places.put(level, to, in.quantity());
        StockLevel.Change carried = level.carried(out.quantity());
        book.keep(new StockMovement(level.getProduct(), level.without(carried), out, false, carried, from).partOf(transfer));
        book.keep(new StockMovement(level.getProduct(), level.balance(), in, true, carried, to).partOf(transfer));
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<TransferRow> list(ListRequest request) {
        return lists.page(TransferList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(TransferList.SPEC, request);
    }

    /** One document. */
    @Transactional(readOnly = true)
    public Optional<TransferRow> find(long id) {
        return list(ListRequest.first(1).where(Map.of("id", Long.toString(id)))).items().stream().findFirst();
    }

    /** Its movements, the leg that leaves before the leg that enters, line by line. */
    @Transactional(readOnly = true)
    public List<MovementRow> lines(long id) {
        ListRequest request = ListRequest.first(2 * TransferCommand.MOST_LINES).where(Map.of("transferId", Long.toString(id)));
        return lists.page(MovementList.SPEC, request.sortedBy("id", false)).items();
    }
}
