package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import org.jspecify.annotations.Nullable;

/** The steps that a quotation usually takes next: sent, accepted, rejected, revised, each asked for by name. */
final class QuotationSteps extends Div {
    private final Quotations quotations;
    private final Runner runner;
    private final Button send = new Button(translate("quotation.send"), e -> askSend());
    private final Button accept = new Button(translate("quotation.accept"), e -> askAccept());
    private final Button reject = new Button(translate("quotation.reject"), e -> askReject());
    private final Button revise = new Button(translate("quotation.revise"), e -> askRevise());
    private @Nullable Quotation shown;

    /** Saves first what was typed, does the step on what is then saved, shows what came of it. */
    interface Runner {
        /** {@code said} is the key of what to say when it is done. */
        void run(Step step, String said);
    }

    /** A step on a saved version. */
    interface Step {
        Quotation take(long id, long version);
    }

    QuotationSteps(Quotations quotations, Runner runner) {
        this.quotations = quotations;
        this.runner = runner;
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("steps");
        add(send, accept, reject, revise);
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        boolean live = quotation != null && !quotation.isDeleted();
        send.setVisible(live && quotation.getStatus() == QuotationStatus.DRAFT);
        accept.setVisible(live && quotation.getStatus() == QuotationStatus.SENT);
        reject.setVisible(live && quotation.getStatus() == QuotationStatus.SENT);
        revise.setVisible(live && quotation.getStatus().isRevisable());
    }

    private void askRevise() {
        if (shown != null) {
            StepDialog.ask("revise", shown.getFolio(), () -> runner.run(quotations::revise, "quotation.revised"));
        }
    }

    private void askSend() {
        if (shown != null) {
            StepDialog.ask("send", shown.getFolio(), () -> runner.run(quotations::send, "quotation.sent"));
        }
    }

    private void askAccept() {
        if (shown != null) {
            StepDialog.ask("accept", shown.getFolio(), () -> runner.run(quotations::accept, "quotation.accepted"));
        }
    }

    private void askReject() {
        if (shown != null) {
            StepDialog.askWhy("reject", shown.getFolio(), false,
                    why -> runner.run((id, version) -> quotations.reject(id, version, why), "quotation.rejected"));
        }
    }
}
