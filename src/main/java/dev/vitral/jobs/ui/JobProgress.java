package dev.vitral.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner watches it: bar, how far, cancel, and at the end what came of it with the file to fetch. It asks once a second while it is on the page;
 * leaving the page leaves the job alone.
 */
@StyleSheet("jobs.css")
public final class JobProgress extends Div {
    private static final int EVERY_MILLIS = 1000;
    private static final String WATCHERS = JobProgress.class.getName();

    private final Jobs jobs;
    private final long id;
    private final ProgressBar bar = new ProgressBar();
    private final Span chip = new Span();
    private final Span words = new Span();
    private final Button cancel = new Button(translate("job.cancel"));
    private final Div file = new Div();
    private Consumer<Job> atEnd = job -> {};
    private @Nullable Registration polling;

    /** The progress of the job of that number, which the user must be allowed to see. */
    public JobProgress(Jobs jobs, long id) {
        this.jobs = jobs;
        this.id = id;
        addClassName("job-progress");
        cancel.addThemeVariants(ButtonVariant.SMALL);
        cancel.addClickListener(e -> cancel());
        words.addClassName("job-words");
        words.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(chip, words, cancel, file);
        line.addClassName("job-line");
        add(bar, line);
    }

    /** Hears once that the job is over, also when it was over from the start. */
    public JobProgress onEnd(Consumer<Job> listener) {
        atEnd = listener;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watch(ui, 1);
        polling = ui.addPollListener(e -> look(ui));
        look(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rest(event.getUI());
    }

    private void look(UI ui) {
        try {
            Job job = jobs.find(id).orElse(null);
            if (job == null) {
                rest(ui);
                return;
            }
            show(job);
            if (job.state().isOver() && polling != null) {
                rest(ui);
                atEnd.accept(job);
            }
        } catch (RuntimeException e) {
            // The next look may find the database again.
            words.setText(Caught.text(Caught.problem(e)));
        }
    }

    private void show(Job job) {
        boolean over = job.state().isOver();
        bar.setVisible(!over);
        bar.setIndeterminate(job.share() == null);
        if (job.share() != null) {
            bar.setValue(job.share());
        }
        chip.removeAll();
        chip.add(JobWords.chip(job).component());
        words.setText(over ? JobWords.summary(job) : JobWords.progress(job, Formats.current()));
        cancel.setVisible(!over);
        cancel.setEnabled(!job.cancelling());
        file.removeAll();
        if (job.fileName() != null) {
            file.add(download(job.fileName()));
        }
    }

    private Anchor download(String name) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                Jobs.Output output = jobs.file(id);
                return new DownloadResponse(Files.newInputStream(output.path()), output.name(), output.mediaType(), Files.size(output.path()));
            } catch (RuntimeException e) {
                return DownloadResponse.error(Caught.problem(e).kind().status());
            }
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, translate("job.download", name));
    }

    private void cancel() {
        try {
            show(jobs.cancel(id));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            watch(ui, -1);
        }
    }

    /** The page asks for as long as anything on it watches. */
    private static void watch(UI ui, int more) {
        Object present = ComponentUtil.getData(ui, WATCHERS);
        int watchers = (present instanceof Integer count ? count : 0) + more;
        ComponentUtil.setData(ui, WATCHERS, watchers);
        ui.setPollInterval(watchers > 0 ? EVERY_MILLIS : -1);
    }
}
