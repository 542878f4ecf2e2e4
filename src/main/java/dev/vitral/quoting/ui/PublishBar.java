package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.quoting.PublishedVersion;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCheck;
import dev.vitral.quoting.TemplatePublishing;
import dev.vitral.quoting.TemplateUses;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Notify;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Above a template's fields: which version is out, who uses it, whether there is something to publish (QUO-4, QUO-18). */
final class PublishBar extends Div {
    private final TemplatePublishing publishing;
    private final Template template;
    private final BooleanSupplier unsaved;
    private final Runnable published;
    private final Div findings = new Div();

    /** {@code unsaved} tells whether something is typed that publishing would pass over, {@code published} hears of a new version. */
    PublishBar(TemplatePublishing publishing, TemplateUses used, Template template, boolean mayEdit, BooleanSupplier unsaved, Runnable published) {
        this.publishing = publishing;
        this.unsaved = unsaved;
        this.published = published;
        this.template = template;
        addClassName("publish-bar");
        Integer number = template.getPublishedNumber();
        boolean news = !template.isDeleted() && hasNews();
        Span state = new Span(number == null ? translate("template.publish.none") : translate(news ? "template.publish.news" : "template.publish.same", number));
        state.addClassName("publish-state");
        Span uses = new Span(words(used));
        uses.addClassName("muted");
        Button check = new Button(translate("template.publish.check"), e -> check());
        check.addThemeVariants(ButtonVariant.SMALL);
        Button publish = new Button(translate("template.publish"), e -> ask());
        publish.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
        publish.setVisible(mayEdit && news);
        findings.addClassName("publish-findings");
        add(state, uses, check, publish, findings);
    }

    /** A part that is not published yet is news too: publishing tells it. */
    private boolean hasNews() {
        try {
            return publishing.hasNews(template.getId());
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static String words(TemplateUses uses) {
        String open = uses.open().isEmpty()
                ? translate("template.uses.none")
                : translate("template.uses.open", uses.quotations(), uses.open().stream()
                        .map(it -> it.version() == 0 ? translate("template.uses.unpublished", it.quotations()) : translate("template.uses.version", it.version(), it.quotations()))
                        .collect(Collectors.joining(" · ")));
        return uses.within().isEmpty() ? open : open + " " + translate("template.uses.within", String.join(", ", uses.within()));
    }

    private void ask() {
        if (unsaved.getAsBoolean()) {
            Notify.problem(Problem.of(Problem.Kind.CONFLICT, "template.saveFirst", template.getCode()));
            return;
        }
        TextArea remark = Fields.area();
        remark.setLabel(translate("templateVersion.remark"));
        remark.setMaxLength(300);
        remark.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("template.publish.ask", template.getCode()));
        Div text = new Div(new Span(translate("template.publish.text")), remark);
        text.addClassName("step-ask");
        dialog.add(text);
        dialog.setConfirmText(translate("template.publish"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.close"));
        dialog.addConfirmListener(e -> publish(remark.getValue(), false));
        dialog.open();
    }

    private void publish(String remark, boolean confirmed) {
        try {
            PublishedVersion version = publishing.publish(template.getId(), template.getVersion(), remark, confirmed);
            Notify.done(translate("template.publish.done", template.getCode(), version.number()));
            published.run();
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            if (problem.code().equals("template.goldenMoved")) {
                confirm(remark);
                return;
            }
            Notify.problem(problem);
            check();
        }
    }

    /** Nothing moves unnoticed: what golden windows move by is shown, and taken or not. */
    private void confirm(String remark) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("template.golden.ask", template.getCode()));
        Div moved = new Div();
        publishing.differences(template.getId()).forEach(difference -> moved.add(GoldenBar.line(difference)));
        dialog.add(new Span(translate("template.golden.text")), moved);
        dialog.setConfirmText(translate("template.golden.confirm"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.close"));
        dialog.addConfirmListener(e -> publish(remark, true));
        dialog.open();
    }

    private void check() {
        findings.removeAll();
        try {
            TemplateCheck check = publishing.check(template.getId());
            show(findings, check);
        } catch (RuntimeException e) {
            Notify.problem(Caught.problem(e));
        }
    }

    /** What fails, each with its size and reason; or that nothing does. */
    static void show(Div into, TemplateCheck check) {
        if (check.publishable()) {
            into.add(new Span(translate("template.check.proven", check.samples())));
        } else if (check.failures().isEmpty()) {
            into.add(new Span(translate("template.check.unproven", check.samples())));
        }
        check.failures().forEach(failure -> {
            Div line = new Div(translate("template.check.failure", failure.size(), Caught.text(failure.reason())));
            line.addClassName("publish-failure");
            into.add(line);
        });
    }
}
