package dev.vitral.quoting.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Approval;
import dev.vitral.quoting.ApprovalState;
import dev.vitral.quoting.Approvals;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationRow;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.HomeItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A discount beyond the clerk's limit on the screens of who asks and of who decides (QUO-9). */
@AppTest
@SignedInAs("capturista")
class ApprovalViewTest extends SpringBrowserlessTest {
    private static final ListRequest WAITING = ListRequest.first(200).where(Map.of("approval", "ASKED"));

    @Autowired
    private Quotations quotations;

    @Autowired
    private Approvals approvals;

    @Autowired
    private HomeQuotations home;

    @Autowired
    private Samples samples;

    private static QuoteDraft draft(String material, String discount) {
        return new QuoteDraft(null, null, null, null, null, null, new BigDecimal("0.60"), null, null, null, null, null, List.of(),
                List.of(new QuoteDraft.Plain(material, new BigDecimal("2"), null, new BigDecimal(discount))));
    }

    private Quotation clerks(String discount) {
        String material = samples.product().getCode();
        return asClerk(() -> quotations.create(draft(material, discount)));
    }

    private Quotation asked(String discount) {
        Quotation quotation = clerks(discount);
        asClerk(() -> approvals.ask(quotation.getId(), quotation.getVersion()));
        return quotation;
    }

    private void open(Quotation quotation) {
        UI.getCurrent().navigate("cotizaciones");
        UI.getCurrent().navigate("cotizaciones/" + quotation.getId());
    }

    private String said() {
        return $(Span.class).from($(ApprovalBar.class).single()).single().getText();
    }

    private List<String> offered() {
        return $(Button.class).from($(ApprovalBar.class).single()).all().stream().filter(Button::isVisible).map(Button::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private String told() {
        return $(Div.class).withClassName("record-message").single().getElement().getTextRecursively();
    }

    private List<String> waiting() {
        return quotations.list(WAITING).items().stream().map(QuotationRow::folio).toList();
    }

    @Test
    void a_clerk_is_told_to_ask_and_sends_once_a_manager_approved() {
        Quotation quotation = clerks("0.20");
        open(quotation);
        assertThat(said()).isEqualTo("El descuento, 20\u00a0%, pasa del límite. Para enviarla hace falta la aprobación de un gerente.");
        assertThat(offered()).containsExactly("Pedir aprobación");
        press("Enviar");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(told()).contains("más descuento del que puede enviar");
        assertThat(quotations.find(quotation.getId()).orElseThrow().getStatus()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(waiting()).doesNotContain(quotation.getFolio());

        press("Pedir aprobación");
        assertThat(said()).contains("Espera aprobación: la pidió capturista");
        assertThat(offered()).as("who asked can't decide").isEmpty();
        assertThat(waiting()).contains(quotation.getFolio());

        CurrentUser.as("gerente", Roles.MANAGER, () -> approvals.decide(quotation.getId(), null, true, null));
        open(quotation);
        assertThat(said()).contains("La aprobó gerente");
        press("Enviar");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(quotations.find(quotation.getId()).orElseThrow().getStatus()).isEqualTo(QuotationStatus.SENT);
        assertThat(waiting()).doesNotContain(quotation.getFolio());
    }

    @Test
    @SignedInAs("gerente")
    void a_manager_finds_what_waits_from_home_and_approves_it() {
        Quotation quotation = asked("0.20");
        HomeItem tile = home.now().stream().filter(it -> it.title().equals("Cotizaciones por aprobar")).findFirst().orElseThrow();
        assertThat(tile.path()).isEqualTo("cotizaciones?approval=ASKED");
        assertThat(tile.total().count()).isEqualTo(quotations.count(WAITING).count()).isPositive();
        assertThat(waiting()).contains(quotation.getFolio());

        open(quotation);
        assertThat(said()).contains("Espera aprobación: la pidió capturista");
        assertThat(offered()).containsExactly("Aprobar", "No aprobar");
        press("Aprobar");

        assertThat(said()).contains("La aprobó gerente");
        assertThat(offered()).isEmpty();
        assertThat(waiting()).doesNotContain(quotation.getFolio());
        assertThat(approvals.find(quotation.getId()).map(Approval::state)).contains(ApprovalState.APPROVED);
    }

    @Test
    @SignedInAs("gerente")
    void a_manager_refuses_with_a_reason_that_stays_to_be_read() {
        Quotation quotation = asked("0.50");
        open(quotation);
        press("No aprobar");
        test($(ConfirmDialog.class).single()).confirm();
        TextArea again = $(TextArea.class).from($(ConfirmDialog.class).single()).single();
        assertThat(again.isInvalid()).as("a refusal says why").isTrue();
        test(again).setValue("Demasiado");
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(said()).contains("No la aprobó gerente").endsWith(": Demasiado");
        assertThat(offered()).isEmpty();
        assertThat(waiting()).doesNotContain(quotation.getFolio());
    }

    @Test
    @SignedInAs("gerente")
    void a_manager_is_no_checker_of_what_he_wrote() {
        Quotation own = quotations.create(draft(samples.product().getCode(), "0.20"));
        open(own);
        assertThat(offered()).containsExactly("Pedir aprobación");
        press("Pedir aprobación");
        assertThat(said()).contains("Espera aprobación: la pidió gerente");
        assertThat(offered()).isEmpty();
    }

    @Test
    void a_change_of_the_quotation_makes_its_approval_past() {
        Quotation quotation = asked("0.20");
        CurrentUser.as("gerente", Roles.MANAGER, () -> approvals.decide(quotation.getId(), null, true, null));
        quotations.update(quotation.getId(), quotation.getVersion(), draft(samples.product().getCode(), "0.30"));
        open(quotation);

        assertThat(said()).startsWith("El descuento, 30\u00a0%, pasa del límite.").doesNotContain("aprobó");
        assertThat(offered()).containsExactly("Pedir aprobación");
        assertThat(quotations.list(ListRequest.first(200).where(Map.of("approval", "APPROVED"))).items()).extracting(QuotationRow::id).doesNotContain(quotation.getId());
    }
}
