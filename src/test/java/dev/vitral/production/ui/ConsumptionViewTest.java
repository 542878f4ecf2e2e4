package dev.vitral.production.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.production.MaterialRow;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkSamples;
import dev.vitral.production.WorkShortages;
import dev.vitral.production.WorkState;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class ConsumptionViewTest extends SpringBrowserlessTest {
    @Autowired
    WorkSamples work;

    @Autowired
    WorkOrders orders;

    @Autowired
    WorkShortages shortages;

    WorkOrderRow order;
    String glass = "";

    @BeforeEach
    void an_order_in_production() {
        glass = work.glass("20", null).getCode();
        order = work.order(WorkSamples.window(glass, 1));
        asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.shortage().signum() > 0).forEach(it -> work.receive(it.productCode(), it.shortage().toPlainString()));
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
    }

    @Test
    void books_what_was_really_used_and_takes_it_back_for_a_reason() {
        open();
        button("Registrar consumo").click();
        assertThat(field().getValue()).isEqualByComparingTo(material().needed());
        field().setValue(new BigDecimal("7.5"));
        confirm("Registrar consumo");
        assertThat(material().used()).isEqualByComparingTo("7.5");
        assertThat(asClerk(() -> orders.find(order.id())).orElseThrow().realCost()).isPositive();

        assertThat(visible("Registrar consumo")).isFalse();
        button("Deshacer consumo").click();
        ConfirmDialog ask = $(ConfirmDialog.class).single();
        assertThat(ask.getElement().getTextRecursively()).contains("vuelve a existencias");
        $(TextArea.class).from(ask).single().setValue("Faltaba cortar");
        test(ask).confirm();
        assertThat(material().used()).isEqualByComparingTo("0");
        assertThat(visible("Registrar consumo")).isTrue();
    }

    @Test
    void says_which_material_is_not_there_and_keeps_what_was_typed() {
        open();
        button("Registrar consumo").click();
        field().setValue(new BigDecimal("900"));
        confirm("Registrar consumo");
        ConsumptionDialog dialog = $(ConsumptionDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains(glass).contains("900");
        assertThat(field().getValue()).isEqualByComparingTo("900");
        assertThat(material().used()).isEqualByComparingTo("0");
    }

    @Test
    void refuses_what_is_no_quantity_at_its_field() {
        open();
        button("Registrar consumo").click();
        field().setValue(new BigDecimal("-1"));
        confirm("Registrar consumo");
        assertThat(field().isInvalid()).isTrue();
        assertThat(field().getErrorMessage()).contains("cantidad usada");
        assertThat(material().used()).isEqualByComparingTo("0");
    }

    private void open() {
        UI.getCurrent().navigate("ordenes-trabajo/" + order.id());
    }

    private MaterialRow material() {
        return asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.productCode().equals(glass)).findFirst().orElseThrow();
    }

    private BigDecimalField field() {
        return $(BigDecimalField.class).all().stream().filter(it -> it.getLabel().startsWith(glass)).findFirst().orElseThrow();
    }

    private void confirm(String text) {
        $(ConsumptionDialog.class).single().getFooter().getElement().getChildren().flatMap(it -> it.getComponent().stream()).map(Button.class::cast)
                .filter(it -> it.getText().equals(text)).findFirst().orElseThrow().click();
    }

    private boolean visible(String text) {
        return $(Button.class).all().stream().anyMatch(it -> it.getText().equals(text));
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(it -> it.getText().equals(text)).findFirst().orElseThrow();
    }
}
