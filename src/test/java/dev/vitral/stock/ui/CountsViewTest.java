package dev.vitral.stock.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.CountCommand;
import dev.vitral.stock.CountRow;
import dev.vitral.stock.CountScope;
import dev.vitral.stock.CountState;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockCounts;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockOnHand;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("gerente")
class CountsViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockCounts counts;

    @Autowired
    StockOnHand stock;

    Product product;

    @BeforeEach
    void stock() {
        product = samples.product();
        asAdmin(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TEN, BigDecimal.ONE, null, null, null)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void asks_for_a_count_of_products_typed_and_opens_it() {
        UI.getCurrent().navigate("conteos/nuevo");
        ((ComboBox<CountScope>) $(ComboBox.class).all().stream().filter(c -> "Alcance".equals(c.getLabel())).findFirst().orElseThrow())
                .setValue(CountScope.PRODUCTS);
        test($(TextArea.class).single()).setValue(product.getCode() + "\n");
        press("Crear conteo");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).matches("conteos/\\d+");
        CountRow made = asAdmin(() -> counts.list(ListRequest.first(1)).items().getFirst());
        assertThat(made.lines()).isEqualTo(1);
    }

    @Test
    void counts_what_was_scanned_and_adjusts_after_the_approval() {
        long id = asAdmin(() -> counts.create(
                        new CountCommand(null, CountScope.PRODUCTS, null, null, List.of(product.getCode()), true, null)).getId());
        UI.getCurrent().navigate("conteos/" + id + "/contar");
        press("Siguiente de la hoja");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("8"));
        press("Anotar");
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText)).anyMatch(text -> text.startsWith("Anotado: " + product.getCode() + ", 8"));
        UI.getCurrent().navigate("conteos/" + id);
        press("Terminar de contar");
        press("Aprobar y ajustar");
        assertThat(asAdmin(() -> counts.find(id).orElseThrow()).state()).isEqualTo(CountState.APPROVED);
        assertThat(asAdmin(() -> stock.in(product.getId(), "PRINCIPAL"))).isEqualByComparingTo("8");
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
