package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.quoting.PriceBridges;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationPaper;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteExplanations;
import dev.vitral.quoting.QuotePolicies;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.ConflictDialog;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One quotation beside the list: written while it is a draft, looked at afterwards, with the steps that it may take. */
final class QuotationPanel extends Div {
    private final Quotations quotations;
    private final Idempotency idempotency;
    private final QuotationForm form;
    private final QuotationHead head;
    private final QuotationSteps steps;
    private final PaperMenu paper;
    private final QuotationMore more;
    private final Draft draft;
    private final Div message = new Div();
    private final Button save = new Button(translate("quotation.save"), e -> save());
    private final Button history = new Button(translate("form.history"), Icons.of("history"));
    private final Button bridge = new Button(translate("quotation.bridge"));
    private final Button explain = new Button(translate("quotation.explain"));
    private final Button compare = new Button(translate("quotation.policies"));
    private final Consumer<Quotation> saved;
    private final CustomerBar customer;
    private final StaleBar stale;
    private final ApprovalBar approval;
    private @Nullable Quotation shown;
    private String key = "";

    /** {@code saved} hears of each change, {@code close} is asked to leave. */
    QuotationPanel(
            Quotations quotations, QuotationPaper papers, Choices choices, Idempotency idempotency, RecordHistory past, PriceBridges bridges,
            QuoteExplanations explanations, QuotePolicies policies, CustomerBar customer, ApprovalBar approval, Consumer<Quotation> saved, Runnable close) {
        this.quotations = quotations;
        this.idempotency = idempotency;
        this.saved = saved;
        this.customer = customer;
        this.approval = approval;
        this.form = new QuotationForm(quotations, choices, this::typed);
        this.draft = new Draft(form, form::recover);
        this.head = new QuotationHead(close);
        this.steps = new QuotationSteps(quotations, this::step);
        this.paper = new PaperMenu(papers);
        this.more = new QuotationMore(quotations, this::step);
        this.stale = new StaleBar(quotations, bridges, this::step);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        history.addThemeVariants(ButtonVariant.TERTIARY);
        history.addClickListener(e -> {
            if (shown != null) {
                HistoryDialog.open(past, Quotation.class, shown.getId(), shown.getFolio());
            }
        });
        bridge.addThemeVariants(ButtonVariant.TERTIARY);
        bridge.addClickListener(e -> {
            if (shown != null) {
                BridgeDialog.open(bridges, shown);
            }
        });
        explain.addThemeVariants(ButtonVariant.TERTIARY);
        explain.addClickListener(e -> {
            if (shown != null) {
                ExplanationDialog.open(explanations, shown);
            }
        });
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        compare.addClickListener(e -> {
            if (shown != null) {
                PoliciesDialog.open(policies, shown);
            }
        });
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        Div space = new Div();
        space.addClassName("space");
        Div buttons = new Div(save, steps, space, paper, explain, compare, bridge, history, more);
        buttons.addClassName("record-buttons");
        Div body = new Div(draft, message, stale, approval, customer, form);
        body.addClassName("record-body");
        addClassNames("record", "quote");
        add(head, body, buttons);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
    }

    /** A new one; its key makes a second Save of the same form harmless. */
    void begin() {
        key = UUID.randomUUID().toString();
        shown = null;
        form.begin();
        show(null);
        form.focusFirst();
    }

    void open(Quotation quotation) {
        shown = quotation;
        form.read(quotation);
        show(quotation);
    }

    private void show(@Nullable Quotation quotation) {
        head.show(quotation);
        steps.show(quotation);
        paper.show(quotation);
        customer.show(quotation);
        stale.show(quotation);
        approval.show(quotation);
        paper.allow(true);
        more.show(quotation);
        history.setVisible(quotation != null);
        bridge.setVisible(quotation != null && quotation.getReplacedBy() == null);
        explain.setVisible(quotation != null);
        compare.setVisible(quotation != null && !quotation.getItems().isEmpty());
        save.setVisible(quotation == null || quotation.getStatus() == QuotationStatus.DRAFT && !quotation.isDeleted());
        say(List.of());
        draft.watch(quotation == null ? "new" : String.valueOf(quotation.getId()));
    }

    boolean isDirty() {
        return form.isDirty();
    }

    /** Gives up what was typed. */
    void discard() {
        draft.forget();
        if (shown == null) {
            form.begin();
        } else {
            form.read(shown);
        }
    }

    private void typed() {
        paper.allow(false);
        say(form.leftOver());
    }

    private void say(List<String> texts) {
        message.removeAll();
        texts.forEach(text -> message.add(new Span(text)));
        message.setVisible(!texts.isEmpty());
    }

    private void save() {
        if (save.isVisible()) {
            write(shown).ifPresent(written -> {
                Notify.done(translate("form.saved", written.getFolio(), ""));
                changed(written);
            });
        }
    }

    /** Writes what is typed, over the version that was read or as a new one. */
    private Optional<Quotation> write(@Nullable Quotation over) {
        Optional<QuoteDraft> draft = form.draft();
        if (draft.isEmpty()) {
            say(List.of(translate("error.validation.failed")));
            return Optional.empty();
        }
        try {
            return Optional.of(over == null ? create(draft.get()) : quotations.update(over.getId(), over.getVersion(), draft.get()));
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    private Quotation create(QuoteDraft draft) {
        long id = idempotency.once(key, draft, Long.class, () -> quotations.create(draft).getId());
        return quotations.find(id).orElseThrow();
    }

    private void step(QuotationSteps.Step step, String said) {
        Optional<Quotation> base = form.isDirty() ? write(shown) : Optional.ofNullable(shown);
        base.ifPresent(quotation -> {
            try {
                Quotation written = step.take(quotation.getId(), quotation.getVersion());
                Notify.done(translate(said, written.getFolio()));
                changed(written);
            } catch (RuntimeException e) {
                refused(e);
            }
        });
    }

    private void changed(Quotation written) {
        draft.forget();
        open(written);
        saved.accept(written);
    }

    private void refused(Throwable failure) {
        Problem problem = Caught.problem(failure);
        Optional<Quotation> fresh = problem.kind() == Problem.Kind.STALE && shown != null ? quotations.find(shown.getId()) : Optional.empty();
        fresh.ifPresentOrElse(this::conflict, () -> say(form.refused(problem)));
    }

    /** Somebody saved it meanwhile: both versions, and the choice. One that was sent meanwhile can only be taken as it is. */
    private void conflict(Quotation fresh) {
        Map<String, String> mine = form.words();
        QuoteDraft typed = form.draft().orElse(null);
        form.read(fresh);
        Map<String, String> theirs = form.words();
        Map<String, String> labels = new LinkedHashMap<>();
        mine.keySet().forEach(name -> labels.put(name, translate("quotation." + name)));
        new ConflictDialog(fresh.getUpdatedBy(), labels, theirs, mine, () -> keep(fresh, typed), () -> changed(fresh)).open();
    }

    private void keep(Quotation fresh, @Nullable QuoteDraft typed) {
        shown = fresh;
        if (typed == null) {
            open(fresh);
            return;
        }
        try {
            Quotation written = quotations.update(fresh.getId(), fresh.getVersion(), typed);
            Notify.done(translate("form.saved", written.getFolio(), ""));
            changed(written);
        } catch (RuntimeException e) {
            open(fresh);
            refused(e);
        }
    }
}
