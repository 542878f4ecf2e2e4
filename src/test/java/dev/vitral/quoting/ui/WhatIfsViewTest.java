package dev.vitral.quoting.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Product;
import dev.vitral.jobs.Jobs;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfs;
import dev.vitral.shared.ListRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager asks what if, and sees what it makes of the open quotations. */
@AppTest
@SignedInAs("gerente")
class WhatIfsViewTest extends SpringBrowserlessTest {
    @Autowired
    WhatIfs whatIfs;

    @Autowired
    Quotations quotations;

    @Autowired
    Samples samples;

    @Autowired
    Jobs jobs;

    @Test
    void writes_a_scenario_and_shows_old_and_new_totals() {
        Product product = samples.product();
        Quotation quote = asClerk(() -> quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), null, null)))));
        UI.getCurrent().navigate("escenarios/nuevo");
        test($(TextField.class).withCondition(f -> "title".equals(f.getElement().getAttribute("data-field"))).single()).setValue("Sube el aluminio");
        ComboBox<?> box = $(ComboBox.class).withCondition(f -> "productCode".equals(f.getElement().getAttribute("data-field"))).single();
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, product.getCode()));
        test(number("percent")).setValue(BigDecimal.TEN);
        test($(Button.class).withText("Calcular").single()).click();

        assertThat($(H1.class).all()).extracting(H1::getText).anyMatch(text -> text.contains("Sube el aluminio"));
        WhatIf made = whatIfs.find(whatIfs.list(ListRequest.first(1)).items().getFirst().id()).orElseThrow();
        await(made);
        UI.getCurrent().navigate("escenarios");
        UI.getCurrent().navigate("escenarios/" + made.getId(), QueryParameters.empty());
        assertThat($(Grid.class).all()).hasSize(1);
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.startsWith("Total en el escenario: "));
        assertThat(whatIfs.rows(made.getId(), ListRequest.first(1).where(Map.of("quoteFolio", quote.getFolio()))).items().getFirst().newTotal()).isEqualByComparingTo("370.04");
    }

    @Test
    void says_what_is_missing_and_what_cannot_be() {
        UI.getCurrent().navigate("escenarios/nuevo");
        test($(Button.class).withText("Calcular").single()).click();
        TextField title = $(TextField.class).withCondition(f -> "title".equals(f.getElement().getAttribute("data-field"))).single();
        assertThat(title.isInvalid()).isTrue();
        test(title).setValue("Nada");
        test($(Button.class).withText("Calcular").single()).click();
        assertThat($(Div.class).withClassName("record-message").single().getText()).contains("El escenario no cambia nada");
        test(number("percent")).setValue(BigDecimal.TEN);
        test($(Button.class).withText("Calcular").single()).click();
        assertThat(number("percent").getErrorMessage()).contains("producto o una categoría");
    }

    private BigDecimalField number(String name) {
        return $(BigDecimalField.class).withCondition(f -> name.equals(f.getElement().getAttribute("data-field"))).single();
    }

    private void await(WhatIf begun) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!jobs.find(begun.getJobId()).orElseThrow().state().isOver() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
