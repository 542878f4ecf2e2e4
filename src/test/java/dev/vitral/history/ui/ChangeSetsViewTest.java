package dev.vitral.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.history.ChangeSets;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class ChangeSetsViewTest extends SpringBrowserlessTest {
    @Autowired
    ChangeSets sets;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Test
    void tells_what_was_done_and_undoes_it_after_asking() {
        Product product = samples.product();
        long set = sets.open("prices", "Alza de abril");
        ChangeSets.within(set, () -> {
            Product mine = catalog.find(product.getId()).orElseThrow();
            mine.setCost(new BigDecimal("150"));
            return catalog.save(mine);
        });
        sets.close(set);
        UI.getCurrent().navigate("cambios/" + set);
        assertThat($(ListItem.class).all().stream().map(item -> item.getElement().getTextRecursively())).anyMatch(text -> text.contains(product.getCode()) && text.contains("150"));

        test($(Button.class).withText("Deshacer").single()).click();
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("¿Deshacer «Alza de abril»?");
        test($(Button.class).withText("Deshacer").all().getLast()).click();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while ($(Button.class).withText("Deshacer").exists()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(catalog.find(product.getId()).orElseThrow().getCost()).isEqualByComparingTo("100");
    }
}
