package dev.vitral.production;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.awaitility.Awaitility.await;

import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Quotations and the work orders that come of them, made through the doors that users go through. */
@TestComponent
public class WorkSamples {
    private final Quotations quotations;
    private final WorkOrders orders;
    private final CuttingPlans plans;
    private final Catalog catalog;
    private final CatalogData data;
    private final StockLedger ledger;

    WorkSamples(Quotations quotations, WorkOrders orders, CuttingPlans plans, Catalog catalog, CatalogData data, StockLedger ledger) {
        this.quotations = quotations;
        this.orders = orders;
        this.plans = plans;
        this.catalog = catalog;
        this.data = data;
        this.ledger = ledger;
    }

    /** A window of the demo's sliding template, 1200 × 1000. */
    public static QuoteDraft.Item window(String glass, int quantity) {
        return new QuoteDraft.Item("COR2-XO", BigDecimal.valueOf(1200), BigDecimal.valueOf(1000), glass, "natural", quantity, null);
    }

    /** A quotation that is with the customer. */
    public Quotation sent(QuoteDraft.Item... items) {
        return asClerk(() -> {
            Quotation draft = quotations.create(new QuoteDraft(null, "Obra de prueba", null, null, null, null, null, null, null, null, null, null, Arrays.asList(items)));
            return quotations.send(draft.getId(), draft.getVersion());
        });
    }

    /** Accepts it; the work order that came of it. */
    public WorkOrderRow accept(Quotation sent) {
        return asClerk(() -> {
            quotations.accept(sent.getId(), sent.getVersion());
            return orders.ofQuotation(sent.getId()).orElseThrow();
        });
    }

    /** The work order of an accepted quotation of these windows. */
    public WorkOrderRow order(QuoteDraft.Item... items) {
        return accept(sent(items));
    }

    /** The order's cutting plan, made now. */
    public CutPlan planned(WorkOrderRow order) {
        asClerk(() -> plans.plan(order.id(), null));
        return awaited(order);
    }

    /** The order's cutting plan once no job is at it. */
    public CutPlan awaited(WorkOrderRow order) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> asClerk(() -> plans.find(order.id()).orElseThrow()), plan -> !plan.underWay());
    }

    /** A fresh glass of 1.80 × 2.60 m, so much of it in stock, m². */
    public Product glass(String squareMetres, @Nullable Long supplierId) {
        Product glass = asAdmin(() -> {
            Category category = data.category("TEST").orElseGet(() -> data.save(new Category("TEST", "Pruebas", null)));
            Unit unit = data.unit("m2").orElseGet(() -> data.save(new Unit("m2", "Metro cuadrado", UnitMeasure.SQUARE_METRE)));
            Product product = new Product(Samples.code(), "Vidrio de prueba", ProductKind.GLASS, category, unit);
            product.setSheet(BigDecimal.valueOf(1800), BigDecimal.valueOf(2600));
            product.setPricing(new BigDecimal("200"), new BigDecimal("1.45"), null);
            product.setSupplierId(supplierId);
            return catalog.save(product);
        });
        if (new BigDecimal(squareMetres).signum() > 0) {
            receive(glass, squareMetres);
        }
        return glass;
    }

    /** Takes in some of the product at cost 200. */
    public void receive(Product product, String quantity) {
        receive(product.getCode(), quantity);
    }

    /** Takes in some of the product of that code at cost 200. */
    public void receive(String product, String quantity) {
        asClerk(() -> ledger.post(new MovementCommand(
                product, MovementType.RECEIPT, new BigDecimal(quantity), new BigDecimal("200"), null, null, null)));
    }
}
