package dev.vitral.quoting.ui;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk asks what moved a price. */
@AppTest
@SignedInAs("capturista")
class BridgeViewTest extends SpringBrowserlessTest {
    @Autowired
    private Quotations quotations;

    @Autowired
    private Samples samples;

    @Autowired
    private Catalog catalog;

    @Test
    void shows_the_way_from_one_total_to_the_other() {
        Product product = samples.product();
        Quotation draft = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), null, null))));
        asAdmin(() -> {
            Product dearer = catalog.find(product.getId()).orElseThrow();
            dearer.setCost(new BigDecimal("110"));
            return catalog.save(dearer);
        });
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        test($(Button.class).withText("Diferencia").single()).click();

        assertThat(figure("total")).isEqualTo("336.40");
        assertThat(figure("COST")).isEqualTo("+33.64");
        assertThat(figure("newTotal")).isEqualTo("370.04");
        assertThat($(BridgeDialog.class).single().getHeaderTitle()).contains(draft.getFolio());
    }

    @Test
    void says_that_costs_moved_and_prices_again() {
        Product product = samples.product();
        Quotation draft = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), null, null))));
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        assertThat($(StaleBar.class).all()).as("nothing moved yet").isEmpty();
        asAdmin(() -> {
            Product dearer = catalog.find(product.getId()).orElseThrow();
            dearer.setCost(new BigDecimal("110"));
            return catalog.save(dearer);
        });
        UI.getCurrent().navigate("cotizaciones");
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        assertThat(said()).isEqualTo("Los costos cambiaron desde que se calculó: 336.40 sería hoy 370.04 (+33.64).");
        test($(Button.class).withText("Ver diferencia").single()).click();
        assertThat(figure("newTotal")).isEqualTo("370.04");
        String table = $(StaleTable.class).from($(BridgeDialog.class).single()).single().getElement().getTextRecursively();
        String today = Formats.current().date(Instant.now());
        assertThat(table).contains(product.getCode(), product.getDescription(), "100.00 / pza" + today, "110.00 / pza" + today, "+33.64");
        $(BridgeDialog.class).single().close();

        test($(Button.class).withText("Volver a calcular").single()).click();

        assertThat(quotations.find(draft.getId()).orElseThrow().getTotals().total()).isEqualByComparingTo("370.04");
        assertThat($(StaleBar.class).all()).isEmpty();
    }

    @Test
    void a_draft_of_an_old_day_is_dated_anew_on_the_form() {
        Product product = samples.product();
        Quotation draft = quotations.create(new QuoteDraft(null, null, LocalDate.of(2026, 1, 5), null, null, null, null, null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal("2"), null, null))));
        UI.getCurrent().navigate("cotizaciones/" + draft.getId());
        assertThat(said()).contains("Su vigencia terminó el");

        test($(DatePicker.class).single()).setValue(ShopTime.today());
        test($(Button.class).withText("Guardar borrador").single()).click();

        assertThat(quotations.find(draft.getId()).orElseThrow().getQuotedOn()).isEqualTo(ShopTime.today());
        assertThat($(StaleBar.class).all()).isEmpty();
    }

    private String said() {
        return $(Span.class).from($(StaleBar.class).single()).single().getText();
    }

    private String figure(String name) {
        return $(DescriptionList.Description.class).from($(BridgeDialog.class).single()).all().stream()
                .filter(it -> name.equals(it.getElement().getAttribute("data-figure")))
                .map(DescriptionList.Description::getText)
                .findFirst()
                .orElse("");
    }
}
