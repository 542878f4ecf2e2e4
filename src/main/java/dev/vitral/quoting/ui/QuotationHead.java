package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.Quotation;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import org.jspecify.annotations.Nullable;

/** What identifies a quotation: folio, state, for whom, until when. */
final class QuotationHead extends Div {
    private final Span folio = new Span();
    private final Div chips = new Div();
    private final H2 title = new H2();
    private final Span stamp = new Span();

    QuotationHead(Runnable close) {
        addClassName("record-head");
        folio.addClassName("record-code");
        chips.addClassName("chips");
        stamp.addClassName("record-stamp");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div line = new Div(folio, chips);
        line.addClassName("record-line");
        Div words = new Div(line, title, stamp);
        words.addClassName("record-words");
        add(words, away);
    }

    void show(@Nullable Quotation quotation) {
        chips.removeAll();
        if (quotation == null) {
            folio.setText("");
            title.setText(translate("quotation.new"));
            stamp.setText("");
            return;
        }
        Formats formats = Formats.current();
        folio.setText(quotation.getRevision() > 1
                ? translate("quotation.numbered", quotation.getFolio(), quotation.getRevision())
                : quotation.getFolio());
        if (quotation.isDeleted()) {
            chips.add(new Chip(translate("list.deleted"), Chip.Tone.DANGER).component());
        }
        chips.add(QuotationChips.of(quotation.getStatus(), quotation.getValidUntil()).component());
        title.setText(quotation.getCustomer() == null ? translate("quotation.noCustomer") : quotation.getCustomer().getName());
        String dates = translate("quotation.dates", formats.date(quotation.getQuotedOn()), formats.date(quotation.getValidUntil()));
        String why = quotation.getCancelReason() != null ? quotation.getCancelReason() : quotation.getDecisionReason();
        stamp.setText(why == null ? dates : dates + " · " + why);
    }
}
