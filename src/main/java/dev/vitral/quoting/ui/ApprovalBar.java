package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.Approval;
import dev.vitral.quoting.ApprovalState;
import dev.vitral.quoting.Approvals;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.QuoteExcess;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Tells of a draft that goes beyond the clerk's limits: asks a manager for it, shows the answer, and lets a manager give it (QUO-9). */
final class ApprovalBar extends Div {
    private final Approvals approvals;
    private final Runnable changed;
    private final Span text = new Span();
    private final Button ask = new Button(translate("quotation.approval.ask"), e -> asked());
    private final Button approve = new Button(translate("quotation.approve"), e -> decided(true, null));
    private final Button refuse = new Button(translate("quotation.refuse"), e -> askWhy());
    private @Nullable Quotation shown;

    /** {@code changed} hears that something was asked or decided. */
    ApprovalBar(Approvals approvals, Runnable changed) {
        this.approvals = approvals;
        this.changed = changed;
        refuse.addThemeVariants(ButtonVariant.TERTIARY);
        addClassNames("stale-bar", "approval-bar");
        getElement().setAttribute("role", "status");
        add(text, ask, approve, refuse);
        setVisible(false);
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        setVisible(false);
        if (quotation == null || quotation.isDeleted() || quotation.getStatus() != QuotationStatus.DRAFT) {
            return;
        }
        Approvals.Standing standing = approvals.standing(quotation.getId());
        if (!standing.excess().any()) {
            return;
        }
        Approval approval = standing.approval();
        boolean waits = approval != null && approval.state() == ApprovalState.ASKED;
        ask.setVisible(approval == null && !standing.mine());
        approve.setVisible(waits && standing.mine());
        refuse.setVisible(waits && standing.mine());
        String next = approval != null ? said(approval) : translate(standing.mine() ? "quotation.approval.bySending" : "quotation.approval.toAsk");
        text.setText(beyond(standing.excess()) + " " + next);
        setVisible(true);
    }

    private static String beyond(QuoteExcess excess) {
        Formats formats = Formats.current();
        return excess.overDiscount()
                ? translate("quotation.approval.discount", formats.percent(excess.discountRate()))
                : translate("quotation.approval.margin", excess.marginRate() == null ? "–" : formats.percent(excess.marginRate()));
    }

    private static String said(Approval approval) {
        String when = Formats.current().time(approval.decidedAt() == null ? approval.askedAt() : approval.decidedAt());
        String who = approval.decidedBy() == null ? approval.askedBy() : approval.decidedBy();
        return translate("quotation.approval." + approval.state(), who, when, approval.note() == null ? "" : approval.note());
    }

    private void asked() {
        if (shown != null) {
            Quotation quotation = shown;
            run(() -> approvals.ask(quotation.getId(), quotation.getVersion()));
        }
    }

    private void askWhy() {
        if (shown != null) {
            StepDialog.askWhy("refuse", shown.getFolio(), true, why -> decided(false, why));
        }
    }

    private void decided(boolean approved, @Nullable String why) {
        if (shown != null) {
            Quotation quotation = shown;
            run(() -> approvals.decide(quotation.getId(), quotation.getVersion(), approved, why));
        }
    }

    private void run(Runnable step) {
        try {
            step.run();
            changed.run();
            Notify.done(translate("quotation.approval.noted"));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        show(shown);
    }
}
