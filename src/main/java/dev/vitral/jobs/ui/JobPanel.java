package dev.vitral.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.util.function.Consumer;

/** One job beside the list, live. */
final class JobPanel extends Div {
    JobPanel(Jobs jobs, Job job, Consumer<Job> ended, Runnable close) {
        addClassName("record");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span stamp = new Span(translate("job.asked", job.owner(), Formats.current().time(job.createdAt())));
        stamp.addClassName("record-stamp");
        Div words = new Div(new H2(job.title()), stamp);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        JobProgress progress = new JobProgress(jobs, job.id());
        if (!job.state().isOver()) {
            progress.onEnd(ended);
        }
        Div body = new Div(progress);
        body.addClassName("record-body");
        add(head, body);
    }
}
