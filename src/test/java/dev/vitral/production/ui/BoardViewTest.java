package dev.vitral.production.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.production.MaterialRow;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkPriority;
import dev.vitral.production.WorkSamples;
import dev.vitral.production.WorkState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("gerente")
class BoardViewTest extends SpringBrowserlessTest {
    @Autowired
    WorkSamples work;

    @Autowired
    WorkOrders orders;

    WorkOrderRow order;
    String glass = "";

    @BeforeEach
    void an_order_on_top_of_the_board() {
        glass = work.glass("1", null).getCode();
        WorkOrderRow made = work.order(WorkSamples.window(glass, 2));
        order = asClerk(() -> orders.plan(made.id(), made.version(), new WorkOrders.Plan(WorkPriority.URGENT, java.time.LocalDate.of(2020, 1, 1), null)));
    }

    @Test
    void shows_a_card_in_the_column_of_its_state_with_its_late_mark() {
        UI.getCurrent().navigate("tablero");
        BoardColumn pending = column(WorkState.PENDING);
        assertThat(text(pending)).contains(order.folio()).contains("Atrasada").contains("Urgente").contains("Faltan");
        assertThat(text(column(WorkState.READY))).doesNotContain(order.folio());
    }

    @Test
    void moves_a_card_that_is_dropped_on_another_column() {
        UI.getCurrent().navigate("tablero");
        BoardColumn received = column(WorkState.RECEIVED);
        BoardCard card = $(BoardCard.class).all().stream().filter(it -> text(it).contains(order.folio())).findFirst().orElseThrow();
        UI.getCurrent().getInternals().setActiveDragSourceComponent(card);
        ComponentUtil.fireEvent(received, new DropEvent<>(received, true, "move"));
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).state()).isEqualTo(WorkState.RECEIVED);
        assertThat(text(column(WorkState.RECEIVED))).contains(order.folio());
    }

    @Test
    void moves_a_card_by_its_menu_alone() {
        UI.getCurrent().navigate("tablero");
        BoardCard card = $(BoardCard.class).all().stream().filter(it -> text(it).contains(order.folio())).findFirst().orElseThrow();
        MenuBar menu = (MenuBar) card.getChildren().flatMap(it -> it.getChildren()).filter(MenuBar.class::isInstance).findFirst().orElseThrow();
        MenuItem to = menu.getItems().getFirst().getSubMenu().getItems().stream().filter(it -> it.getText().equals("Material pedido")).findFirst().orElseThrow();
        ComponentUtil.fireEvent(to, new com.vaadin.flow.component.ClickEvent<>(to));
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).state()).isEqualTo(WorkState.MATERIALS_ORDERED);
    }

    @Test
    @SuppressWarnings("unchecked")
    void shows_one_column_at_a_time_on_a_phone() {
        UI.getCurrent().navigate("tablero");
        ((Select<WorkState>) $(Select.class).single()).setValue(WorkState.READY);
        assertThat($(BoardColumn.class).all()).filteredOn(it -> it.hasClassName("shown")).extracting(BoardColumn::state).containsExactly(WorkState.READY);
    }

    @Test
    @SuppressWarnings("unchecked")
    void changes_priority_on_the_order_page_and_calls_the_order_off() {
        UI.getCurrent().navigate("ordenes-trabajo/" + order.id());
        assertThat(text($(WorkOrderPanel.class).single())).contains("Pedir lo que falta");
        Grid<MaterialRow> materials = (Grid<MaterialRow>) $(MaterialsPart.class).single().getChildren().filter(Grid.class::isInstance).findFirst().orElseThrow();
        assertThat(materials.getListDataView().getItems()).filteredOn(it -> it.shortage().signum() > 0).extracting(MaterialRow::productCode).contains(glass);
        ((ComboBox<WorkPriority>) $(ComboBox.class).all().stream().filter(it -> "Prioridad".equals(it.getLabel())).findFirst().orElseThrow()).setValue(WorkPriority.LOW);
        test($(Button.class).withText("Guardar").single()).click();
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).priority()).isEqualTo(WorkPriority.LOW);
        MenuItem cancel = $(MenuBar.class).all().stream().flatMap(bar -> bar.getItems().stream()).flatMap(it -> it.getSubMenu().getItems().stream())
                .filter(it -> it.getText().equals("Cancelar la orden")).findFirst().orElseThrow();
        ComponentUtil.fireEvent(cancel, new com.vaadin.flow.component.ClickEvent<>(cancel));
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(asClerk(() -> orders.find(order.id()).orElseThrow()).state()).isEqualTo(WorkState.CANCELLED);
    }

    private BoardColumn column(WorkState state) {
        return $(BoardColumn.class).all().stream().filter(it -> it.state() == state).findFirst().orElseThrow();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
