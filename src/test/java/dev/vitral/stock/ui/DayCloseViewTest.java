package dev.vitral.stock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Product;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.DayCloseQueries;
import dev.vitral.stock.DayCloseRow;
import dev.vitral.stock.DayCloseSamples;
import dev.vitral.stock.DayCloseState;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockQueries;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("gerente")
class DayCloseViewTest extends SpringBrowserlessTest {
    @Autowired
    Samples samples;

    @Autowired
    DayCloseSamples days;

    @Autowired
    DayCloseQueries queries;

    @Autowired
    StockQueries stock;

    LocalDate yesterday;
    Product product;

    @BeforeEach
    void stock() {
        days.openAll();
        yesterday = stock.currentDate().minusDays(1);
        product = samples.product();
        days.post(product, MovementType.RECEIPT, "12", "10", yesterday);
    }

    @AfterEach
    void openAgain() {
        days.openAll();
    }

    @Test
    void says_what_will_be_frozen_and_closes_the_day() {
        UI.getCurrent().navigate("cierre-de-dia/nuevo");
        DatePicker date = $(DatePicker.class).all().stream().filter(d -> "date".equals(d.getElement().getAttribute("data-field"))).findFirst().orElseThrow();
        date.setValue(yesterday);
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText)).anyMatch(text -> text.startsWith("Se congela"));
        test($(Button.class).withText("Cerrar el día").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        days.settle();
        assertThat(last().closedOn()).isEqualTo(yesterday);
        assertThat(last().state()).isEqualTo(DayCloseState.CLOSED);
    }

    @Test
    void shows_a_close_with_its_lines_and_no_way_to_reopen_for_a_manager() {
        days.close(yesterday);
        UI.getCurrent().navigate("cierre-de-dia/" + yesterday);
        assertThat($(H2.class).all().stream().map(H2::getText)).anyMatch(text -> text.startsWith("Cierre del"));
        assertThat($(Button.class).withText("Reabrir el día").all()).isEmpty();
        assertThat($(Grid.class).all()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @SignedInAs("admin")
    void reopens_for_a_reason() {
        days.close(yesterday);
        UI.getCurrent().navigate("cierre-de-dia/" + yesterday);
        test($(Button.class).withText("Reabrir el día").single()).click();
        $(TextField.class).all().stream().filter(f -> "Motivo".equals(f.getLabel())).findFirst().orElseThrow().setValue("faltó una factura");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(last().state()).isEqualTo(DayCloseState.REOPENED);
        assertThat(last().note()).isEqualTo("faltó una factura");
    }

    @Test
    @SignedInAs("capturista")
    void shows_past_days_to_a_clerk() {
        UI.getCurrent().navigate("existencias-a-una-fecha/" + yesterday);
        assertThat($(Span.class).all().stream().map(Span::getText)).anyMatch(text -> text.startsWith("Valor total"));
        UI.getCurrent().navigate("libro-de-inventario/" + yesterday + "/" + yesterday);
        assertThat($(Span.class).all().stream().map(Span::getText)).anyMatch(text -> text.contains("autoconsumo"));
        assertThat($(Grid.class).all()).isNotEmpty();
        UI.getCurrent().navigate("cierre-de-dia/nuevo");
        assertThat($(Button.class).withText("Cerrar el día").all()).as("a clerk does not close").isEmpty();
    }

    private DayCloseRow last() {
        return Samples.asClerk(() -> queries.list(ListRequest.first(1).where(Map.of("closedOn", yesterday.toString()))).items().getFirst());
    }
}
