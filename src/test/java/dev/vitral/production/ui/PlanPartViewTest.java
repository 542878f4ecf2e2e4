package dev.vitral.production.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.TabSheet;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.production.CutPlan;
import dev.vitral.production.CuttingPlans;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkSamples;
import dev.vitral.production.WorkState;
import dev.vitral.shared.ui.StateMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class PlanPartViewTest extends SpringBrowserlessTest {
    @Autowired
    WorkSamples work;

    @Autowired
    WorkOrders orders;

    @Autowired
    CuttingPlans plans;

    WorkOrderRow order;

    @BeforeEach
    void an_order() {
        order = work.order(WorkSamples.window(work.glass("20", null).getCode(), 2));
    }

    @Test
    void begins_empty_and_plans_when_asked() {
        open();
        assertThat($(StateMessage.class).all()).isNotEmpty();
        button("Calcular plan de corte").click();
        assertThat(asClerk(() -> plans.find(order.id()))).isPresent();
        work.awaited(order);
        open();
        assertThat(text()).contains("Mínimo posible").contains("Desperdicio").contains("1.");
        assertThat($(Svg.class).all()).hasSize(lines());
        assertThat(button("Calcular otra vez").isVisible()).isTrue();
    }

    @Test
    void locks_a_line_and_says_so() {
        work.planned(order);
        open();
        button("Fijar").click();
        assertThat(asClerk(() -> plans.find(order.id()).orElseThrow()).parts().getFirst().lines().locked().size()).isEqualTo(1);
        button("Soltar").click();
        assertThat(asClerk(() -> plans.find(order.id()).orElseThrow()).parts().getFirst().lines().locked().size()).isZero();
    }

    @Test
    void says_why_a_line_was_not_locked_and_shows_what_is_there_now() {
        CutPlan plan = work.planned(order);
        open();
        Button first = button("Fijar");
        asClerk(() -> plans.lock(order.id(), plan.version(), 2, true));
        first.click();
        assertThat(text()).contains("cambió");
        assertThat($(PlanPart.class).single().getElement().getTextRecursively()).contains("Soltar");
        assertThat(asClerk(() -> plans.find(order.id()).orElseThrow()).parts().getFirst().lines().bars().getFirst().pattern().locked()).isFalse();
    }

    @Test
    void only_shows_the_plan_of_an_order_that_is_being_cut() {
        work.planned(order);
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
        open();
        assertThat($(Svg.class).all()).hasSize(lines());
        assertThat($(Button.class).all().stream().map(Button::getText)).doesNotContain("Fijar", "Calcular otra vez");
    }

    private void open() {
        UI.getCurrent().navigate("tablero");
        UI.getCurrent().navigate("ordenes-trabajo/" + order.id());
        $(TabSheet.class).single().setSelectedIndex(1);
    }

    private int lines() {
        return asClerk(() -> plans.find(order.id()).orElseThrow()).parts().stream().mapToInt(it -> it.lines().size()).sum();
    }

    private String text() {
        return $(PlanPart.class).single().getElement().getTextRecursively();
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(it -> it.getText().equals(text)).findFirst().orElseThrow();
    }
}
