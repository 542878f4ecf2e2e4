package dev.vitral.catalog.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.PriceChangeRow;
import dev.vitral.catalog.Product;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager sees what a price change moves, applies it and takes it back. */
@AppTest
@SignedInAs("gerente")
class PriceChangesViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Test
    void sees_applies_and_undoes() {
        Product product = samples.product();
        open("cambios-de-precio/nuevo?kind=COST_PERCENT&q=" + product.getCode());
        test($(BigDecimalField.class).withCondition(f -> "amount".equals(f.getElement().getAttribute("data-field"))).single()).setValue(new BigDecimal("20"));
        press("Ver qué cambia");
        assertThat(rows()).extracting(PriceChangeRow::code).containsExactly(product.getCode());
        assertThat(rows().getFirst().newPrice()).isEqualByComparingTo("174");
        assertThat(price(product)).isEqualByComparingTo("145");

        press("Aplicar");
        confirm();
        assertThat(price(product)).isEqualByComparingTo("174");
        assertThat(rows().getFirst().state()).isEqualTo(PriceChangeRow.State.APPLIED);

        press("Deshacer");
        confirm();
        assertThat(price(product)).isEqualByComparingTo("145");
    }

    @Test
    void tells_at_the_field_which_amount_is_none() {
        open("cambios-de-precio/nuevo");
        press("Ver qué cambia");
        assertThat($(BigDecimalField.class).withCondition(f -> "amount".equals(f.getElement().getAttribute("data-field"))).single().getErrorMessage())
                .contains("porcentaje distinto de cero");
        assertThat($(TextField.class).all()).isNotEmpty();
    }

    private BigDecimal price(Product product) {
        return asAdmin(() -> catalog.find(product.getId())).orElseThrow().getPrice();
    }

    @SuppressWarnings("unchecked")
    private List<PriceChangeRow> rows() {
        Grid<PriceChangeRow> grid = $(Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size()).mapToObj(i -> test(grid).getRow(i)).toList();
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    private void open(String path) {
        String[] parts = path.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        roundTrip();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }
}
