package dev.vitral.quoting;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.quoting.design.PricedWindow;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same templates make doors, railings, shower enclosures and louvres (QUO-13): one of each comes with the demo and is priced at the ends of its range. */
@AppTest
class DemoTemplatesDbTest {
    @Autowired
    private Quotations quotations;

    @ParameterizedTest
    @CsvSource({
        "PTA, 600, 1800, V6C", "PTA, 1200, 2600, V6C",
        "BAR-VT, 600, 900, V9TE", "BAR-VT, 3000, 1200, V9TE",
        "CANB, 900, 1200, V6TE", "CANB, 2400, 2200, V6TE",
        "CEL-4, 300, 300, V6C", "CEL-4, 1000, 1800, V6S",
    })
    void prices_each_kind_of_work_at_the_ends_of_its_range(String template, int width, int height, String glass) {
        QuoteDraft draft = new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null,
                List.of(new QuoteDraft.Item(template, BigDecimal.valueOf(width), BigDecimal.valueOf(height), glass, "natural", 1, null)));

        PricedWindow price = asClerk(() -> quotations.price(draft)).items().getFirst().price();

        assertThat(price.profiles()).isPositive();
        assertThat(price.glassCost()).isPositive();
        assertThat(price.unitPrice()).isGreaterThan(price.totalCost());
    }
}
