package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;

import dev.vitral.catalog.Product;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes days for tests, and opens them again so that other tests may post where they like. */
@TestComponent
public class DayCloseSamples {
    private final DayCloses closes;
    private final DayCloseDesk desk;
    private final StockLedger ledger;
    private final JdbcClient jdbc;

    DayCloseSamples(DayCloses closes, DayCloseDesk desk, StockLedger ledger, JdbcClient jdbc) {
        this.closes = closes;
        this.desk = desk;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** What a line of a close says. */
    public record Line(
            BigDecimal openingQuantity, BigDecimal inQuantity, BigDecimal outQuantity, BigDecimal adjustedQuantity, BigDecimal closingQuantity,
            BigDecimal openingValue, BigDecimal inValue, BigDecimal outValue, BigDecimal adjustedValue, BigDecimal closingValue,
            @Nullable BigDecimal averageCost, int movements) {}

    /** Work done as the manager. */
    public static <T> T asManager(Supplier<T> work) {
        return CurrentUser.as("gerente", Roles.MANAGER, work);
    }

    /** Closes the day and waits for its lines. */
    public DayClose close(LocalDate date) {
        return asManager(() -> desk.await(desk.start(date, "Cierre"), Duration.ofSeconds(40)));
    }

    /** Waits for the close under way. */
    public void settle() {
        asManager(() -> closes.unfinished().map(close -> desk.await(close.getId(), Duration.ofSeconds(40))));
    }

    /** Opens every day. */
    public void openAll() {
        asAdmin(() -> {
            closes.unfinished().ifPresent(stuck -> closes.refuse(stuck.getId(), "prueba"));
            while (closes.last().isPresent()) {
                closes.reopen(closes.last().get().getClosedOn(), "prueba");
            }
            return null;
        });
    }

    /** Posts a movement on that date. */
    public StockMovement post(Product product, MovementType type, String quantity, @Nullable String unitCost, @Nullable LocalDate date) {
        return asClerk(() -> ledger.post(new MovementCommand(
                product.getCode(), type, new BigDecimal(quantity), unitCost == null ? null : new BigDecimal(unitCost), date, null, "prueba")));
    }

    /** The product's line in that close. */
    public Line line(DayClose close, Product product) {
        return jdbc.sql("SELECT * FROM day_close_line WHERE day_close_id = ? AND product_id = ?")
                .params(close.getId(), product.getId())
                .query(Line.class)
                .single();
    }
}
