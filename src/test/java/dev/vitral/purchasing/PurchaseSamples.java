package dev.vitral.purchasing;

import static dev.vitral.Samples.asClerk;

import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRateData;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Suppliers, orders and products that run short, made through the doors that users go through. */
@TestComponent
public class PurchaseSamples {
    private final Suppliers suppliers;
    private final PurchaseOrders orders;
    private final Samples samples;
    private final Catalog catalog;
    private final CurrencyData currencies;
    private final ExchangeRateData rates;
    private final ExchangeRates known;

    PurchaseSamples(Suppliers suppliers, PurchaseOrders orders, Samples samples, Catalog catalog, CurrencyData currencies, ExchangeRateData rates, ExchangeRates known) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.samples = samples;
        this.catalog = catalog;
        this.currencies = currencies;
        this.rates = rates;
        this.known = known;
    }

    /** A fresh supplier with five days of lead time. */
    public Supplier supplier() {
        Supplier supplier = new Supplier();
        supplier.setName("Proveedor " + Samples.code());
        supplier.setEmail("ventas@proveedor.example");
        supplier.setLeadTimeDays(5);
        return asClerk(() -> suppliers.save(supplier));
    }

    /** Sees to it that the currency is there, with that rate from that day on. */
    public void rated(String code, Currency.RateSays says, LocalDate day, String rate) {
        if (asClerk(() -> known.on(code, day)).isEmpty()) {
            Samples.asAdmin(() -> {
                Currency currency = new Currency();
                currency.setCode(code);
                currency.setName(code);
                currency.setSymbol("$");
                currency.setRateSays(says);
                return rates.save(new ExchangeRate(currencies.save(currency), day, new BigDecimal(rate)));
            });
        }
    }

    /** A line of a fresh product. */
    public PurchaseOrderDraft.Line line(String quantity, String cost) {
        return line(samples.product(), quantity, cost);
    }

    /** A line of the product. */
    public static PurchaseOrderDraft.Line line(Product product, String quantity, @Nullable String cost) {
        return new PurchaseOrderDraft.Line(product.getCode(), new BigDecimal(quantity), null, cost == null ? null : new BigDecimal(cost), null);
    }

    /** A draft of a fresh supplier. */
    public PurchaseOrder draft(PurchaseOrderDraft.Line... lines) {
        return draft(supplier(), lines);
    }

    /** A draft of that supplier. */
    public PurchaseOrder draft(Supplier supplier, PurchaseOrderDraft.Line... lines) {
        return asClerk(() -> orders.create(new PurchaseOrderDraft(supplier.getId(), null, null, null, null, Arrays.asList(lines))));
    }

    /** One that is with the supplier. */
    public PurchaseOrder sent(PurchaseOrderDraft.Line... lines) {
        PurchaseOrder draft = draft(lines);
        return asClerk(() -> orders.send(draft.getId(), draft.getVersion()));
    }

    /** A product of that supplier with minimum and reorder quantity. */
    public Product wanted(@Nullable Supplier supplier, String minimum, String reorder) {
        Product product = samples.product();
        product.setSupplierId(supplier == null ? null : supplier.getId());
        product.setMinStock(new BigDecimal(minimum));
        product.setReorderQuantity(new BigDecimal(reorder));
        return Samples.asAdmin(() -> catalog.save(product));
    }

    /** What came of the lines from the first on. */
    public static Delivery delivery(String... quantities) {
        List<Delivery.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            lines.add(new Delivery.Line(i + 1, new BigDecimal(quantities[i]), null, null));
        }
        return new Delivery("REM-1", LocalDate.now(java.time.ZoneId.systemDefault()), null, lines);
    }
}
