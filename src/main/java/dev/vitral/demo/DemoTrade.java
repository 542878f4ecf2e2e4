package dev.vitral.demo;

import dev.vitral.catalog.Product;
import dev.vitral.customers.Customer;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationRow;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ShopTime;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A few weeks of the demo shop's life: receipts, issues, a count, quotations of every state; deterministic but for the dates. */
@Component
class DemoTrade {
    private final StockLedger ledger;
    private final Quotations quotations;

    DemoTrade(StockLedger ledger, Quotations quotations) {
        this.ledger = ledger;
        this.quotations = quotations;
    }

    void fill(List<Product> products, List<Customer> customers) {
        LocalDate today = ShopTime.today();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            post(product, MovementType.RECEIPT, Integer.toString(12 + i * 7 % 40), product.getCost(), today.minusDays(30), "FAC-%04d".formatted(1200 + i), null);
            if (i % 2 == 0) {
                post(product, MovementType.ISSUE, Integer.toString(3 + i % 7), null, today.minusDays(12 - i % 9), "OT-%03d".formatted(10 + i / 6), null);
            }
            if (i % 5 == 0) {
                BigDecimal dearer = product.getCost().multiply(new BigDecimal("1.04"));
                post(product, MovementType.RECEIPT, "10", dearer.setScale(2, java.math.RoundingMode.HALF_UP), today.minusDays(4), "FAC-%04d".formatted(1300 + i), null);
            }
            if (i % 11 == 0) {
                post(product, MovementType.ADJUSTMENT_OUT, "1", null, today.minusDays(1), null, "Conteo físico: pieza dañada");
            }
        }
        quote(customers.get(0), today.minusDays(14), "0.05", item("COR2-XO", 1200, 1000, "V4C", "blanco", 3), item("FIJ3", 900, 600, "V6C", "blanco", 2),
                item("PROY", 600, 500, "V6S", "blanco", 1));
        quote(customers.get(1), today.minusDays(12), null, item("COR3-XO", 1500, 1200, "V6C", "natural", 2));
        quote(customers.get(4), today.minusDays(9), null, item("COR3-OXXO", 2400, 1500, "V6T", "negro", 4), item("CANB", 1500, 1900, "V6TE", "natural", 6));
        quote(customers.get(3), today.minusDays(5), null, item("PTA", 900, 2100, "V6C", "madera", 2), item("FIJ3", 1800, 2100, "V6C", "madera", 1));
        quote(customers.get(0), today.minusDays(2), null, item("COR3-3H", 2000, 1500, "V6F", "madera", 1));
        quote(customers.get(2), today, null, item("COR2-XO", 1000, 1000, "V3C", "natural", 1));
    }

    /** Sends the older quotations and decides the oldest. */
    void decide() {
        List<QuotationRow> oldest = quotations.list(ListRequest.first(10).sortedBy("folio", false)).items();
        for (int i = 0; i < oldest.size() - 2; i++) {
            QuotationRow row = oldest.get(i);
            Quotation sent = quotations.send(row.id(), row.version());
            if (i == 0) {
                quotations.accept(sent.getId(), sent.getVersion());
            } else if (i == 1) {
                quotations.reject(sent.getId(), sent.getVersion(), "Eligió otro proveedor por tiempo de entrega");
            }
        }
    }

    private void post(Product product, MovementType type, String quantity, @Nullable BigDecimal unitCost, LocalDate date, @Nullable String reference, @Nullable String reason) {
        ledger.post(new MovementCommand(product.getCode(), type, new BigDecimal(quantity), unitCost, date, reference, reason));
    }

    private void quote(Customer customer, LocalDate date, @Nullable String discount, QuoteDraft.Item... items) {
        BigDecimal globalDiscount = discount == null ? null : new BigDecimal(discount);
        quotations.create(new QuoteDraft(
                customer.getId(), customer.getJobSite(), date, null, null, null, null, null, null, null, globalDiscount, null, Arrays.asList(items)));
    }

    private static QuoteDraft.Item item(String template, int widthMm, int heightMm, String glass, String colour, int quantity) {
        return new QuoteDraft.Item(template, BigDecimal.valueOf(widthMm), BigDecimal.valueOf(heightMm), glass, colour, quantity, null);
    }
}
