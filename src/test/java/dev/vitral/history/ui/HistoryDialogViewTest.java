package dev.vitral.history.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.history.RecordHistory;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class HistoryDialogViewTest extends SpringBrowserlessTest {
    @Autowired
    RecordHistory history;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Test
    void shows_who_did_what_with_the_fields_before_and_after() {
        Product product = samples.product();
        product.setPricing(new BigDecimal("150"), new BigDecimal("1.45"), null);
        asAdmin(() -> catalog.save(product));
        HistoryDialog dialog = HistoryDialog.open(history, Product.class, product.getId(), product.getCode());

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.isCloseOnEsc()).isTrue();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Historial de " + product.getCode());
        assertThat($(ListItem.class).from(dialog).all()).hasSize(2);
        ListItem newest = $(ListItem.class).from(dialog).first();
        assertThat(newest.getElement().getTextRecursively()).contains("admin", "Cambio", "Costo", "100.00", "150.00");
        assertThat($(NativeTable.class).from(newest).single().getElement().getTextRecursively()).startsWith("CampoAntesDespués");
        assertThat(older(dialog).isVisible()).isFalse();
    }

    @Test
    void loads_what_is_older_on_demand() {
        Product product = samples.product();
        Product present = product;
        for (int i = 0; i < 21; i++) {
            present.setNotes("nota " + i);
            Product next = present;
            present = asAdmin(() -> catalog.save(next));
        }
        HistoryDialog dialog = HistoryDialog.open(history, Product.class, product.getId(), product.getCode());
        assertThat($(ListItem.class).from(dialog).all()).hasSize(20);
        test(older(dialog)).click();
        assertThat($(ListItem.class).from(dialog).all()).hasSize(22);
        assertThat(older(dialog).isVisible()).isFalse();
    }

    private static Button older(HistoryDialog dialog) {
        return dialog.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
