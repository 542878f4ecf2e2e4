package dev.vitral.production;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationAccepted;
import dev.vitral.quoting.QuotationAccepting;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuotedMaterial;
import dev.vitral.quoting.QuotedMaterials;
import dev.vitral.shared.Folios;
import dev.vitral.shared.Problem;
import dev.vitral.stock.BusinessCalendar;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.Want;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the work order of an accepted quotation in the transaction of the acceptance (QUO-10): its pieces, its materials in sum, and what there is of them set
 * aside. The folio's row is locked before anything is read, so that acceptances queue and none sees stock that another is about to take.
 */
@Component
class WorkOrderOpening {
    /** Series of the folios: {@code OT-2026-00001}. */
    static final String SERIES = "OT";

    /** Working days from acceptance to delivery, as quotations promise (domain.md). */
    private static final int WORKING_DAYS = 15;

    private final Quotations quotations;
    private final Catalog catalog;
    private final WorkOrderRecords orders;
    private final WorkPieces pieces;
    private final WorkMaterials materials;
    private final MaterialNeeds needs;
    private final Reservations reservations;
    private final Folios folios;
    private final BusinessCalendar calendar;

    WorkOrderOpening(
            Quotations quotations, Catalog catalog, WorkOrderRecords orders, WorkPieces pieces, WorkMaterials materials, MaterialNeeds needs,
            Reservations reservations, Folios folios, BusinessCalendar calendar) {
        this.quotations = quotations;
        this.catalog = catalog;
        this.orders = orders;
        this.pieces = pieces;
        this.materials = materials;
        this.needs = needs;
        this.reservations = reservations;
        this.folios = folios;
        this.calendar = calendar;
    }

    @EventListener
    void on(QuotationAccepting accepting) {
        folios.hold(SERIES, calendar.today().getYear());
    }

    @EventListener
    void on(QuotationAccepted accepted) {
        Quotation quotation = quotations.find(accepted.quotationId())
                .orElseThrow(() -> Problem.notFound("quotation", accepted.quotationId()));
        QuotedMaterials quoted = quotations.materials(quotation.getId()).orElseThrow();
        WorkOrder order = new WorkOrder(folios.next(SERIES, calendar.today().getYear()), quotation, workingDaysFrom(calendar.today()));
        order.quoted(quoted.windows(), quoted.cost().add(quoted.waste()).add(quoted.plainCost()), Breakdown.wasteRate(quoted));
        orders.saveAndFlush(order);
        Map<String, Product> products = products(quoted);
        pieces.saveAll(pieces(order, quoted, products));
        List<WorkMaterial> needed = Breakdown.of(quoted).stream().map(sum -> {
            Product product = products.get(sum.material());
            return new WorkMaterial(order, product, sum, needs.inStock(product, sum));
        }).toList();
        materials.saveAllAndFlush(needed);
        reservations.reserve(order.getFolio(), needed.stream().map(it -> new Want(it.getProduct().getId(), it.getNeeded())).toList());
    }

    /** A material in the trash is still what was quoted. */
    private Map<String, Product> products(QuotedMaterials quoted) {
        Map<String, Product> products = new HashMap<>();
        List<String> codes = Stream.concat(quoted.lines().stream().map(QuotedMaterial::material), quoted.plain().stream().map(QuotedMaterials.Plain::material))
                .distinct()
                .toList();
        catalog.findByCodes(codes).forEach(product -> products.put(product.getCode(), product));
        codes.forEach(code -> products.computeIfAbsent(code, key -> catalog.findByCode(key).orElseThrow(() -> Problem.notFound("product", key))));
        return products;
    }

    private static List<WorkPiece> pieces(WorkOrder order, QuotedMaterials quoted, Map<String, Product> products) {
        List<WorkPiece> all = new ArrayList<>();
        int next = 1;
        for (QuotedMaterial line : quoted.lines()) {
            all.add(new WorkPiece(order, all.size(), line, products.get(line.material()), line.pieces() == null ? null : next));
            next += line.pieces() == null ? 0 : line.pieces() * line.windows();
        }
        return all;
    }

    private static LocalDate workingDaysFrom(LocalDate day) {
        LocalDate at = day;
        for (int left = WORKING_DAYS; left > 0; ) {
            at = at.plusDays(1);
            left -= at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return at;
    }
}
