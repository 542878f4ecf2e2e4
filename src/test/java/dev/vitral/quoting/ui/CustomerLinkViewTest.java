package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.CustomerDoor;
import dev.vitral.quoting.CustomerLink;
import dev.vitral.quoting.CustomerLinks;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationPost;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.SentMail;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk makes a link for the customer, ends it, and sees what was answered by it. */
@AppTest
@SignedInAs("capturista")
class CustomerLinkViewTest extends SpringBrowserlessTest {
    @Autowired
    private Quotations quotations;

    @Autowired
    private CustomerLinks links;

    @Autowired
    private CustomerDoor door;

    @Autowired
    private QuotationPost post;

    private Quotation sent() {
        Quotation draft = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                "FIJ3", BigDecimal.valueOf(900), BigDecimal.valueOf(600), "V6C", "natural", 1, null))));
        return quotations.send(draft.getId(), draft.getVersion());
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(b -> b.getText().equals(text) && b.isVisible()).findFirst().orElseThrow();
    }

    @Test
    void makes_a_link_shows_it_once_and_ends_it() {
        Quotation sent = sent();
        UI.getCurrent().navigate("cotizaciones/" + sent.getId());
        test(button("Enlace para el cliente")).click();
        test(button("Crear enlace")).click();
        TextField url = $(TextField.class).from($(CustomerLinkDialog.class).single()).all().stream().filter(f -> "Enlace".equals(f.getLabel())).findFirst().orElseThrow();
        assertThat(url.getValue()).matches(".*/aceptar/[A-Za-z0-9_-]{43}");
        test(button("Anular enlaces")).click();
        assertThat(links.of(sent.getId())).extracting(CustomerLink::state).containsExactly(CustomerLink.State.REVOKED);
        assertThat(url.isVisible() && url.getParent().orElseThrow().isVisible()).isFalse();
    }

    @Test
    void sends_by_mail_and_says_what_is_wrong_with_an_address() {
        Quotation sent = sent();
        UI.getCurrent().navigate("cotizaciones/" + sent.getId());
        test(button("Enviar por correo")).click();
        EmailField to = $(EmailField.class).single();
        test(to).setValue("nadie");
        test(button("Enviar")).click();
        assertThat(to.getErrorMessage()).isEqualTo("Escriba una sola dirección de correo: nombre@example.com.");
        test(to).setValue("pantalla" + sent.getId() + "@example.com");
        test(button("Enviar")).click();
        assertThat(to.isInvalid()).isFalse();
        assertThat(post.of(sent.getId())).singleElement().extracting(SentMail::sentTo).isEqualTo("pantalla" + sent.getId() + "@example.com");
    }

    @Test
    void says_who_answered_when_and_from_where() {
        Quotation sent = sent();
        String url = links.create(sent.getId(), null).url();
        String secret = url.substring(url.lastIndexOf('/') + 1);
        door.answer(secret, door.look(secret).orElseThrow(), QuotationStatus.ACCEPTED, "Ana Ruiz", null);
        UI.getCurrent().navigate("cotizaciones/" + sent.getId());
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.startsWith("Aceptada por enlace por Ana Ruiz el "));
        assertThat($(Button.class).all()).noneMatch(b -> b.isVisible() && b.getText().equals("Enlace para el cliente"));
    }
}
