package dev.vitral.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.jobs.Job;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A job in the user's words. */
final class JobWords {
    private JobWords() {}

    static Chip chip(Job job) {
        if (job.cancelling() && !job.state().isOver()) {
            return new Chip(translate("job.cancelling"), Chip.Tone.ATTENTION);
        }
        Chip.Tone tone = switch (job.state()) {
            case QUEUED -> Chip.Tone.NEUTRAL;
            case RUNNING -> Chip.Tone.INFO;
            case DONE -> Chip.Tone.GOOD;
            case FAILED -> Chip.Tone.DANGER;
            case CANCELLED -> Chip.Tone.ATTENTION;
        };
        return new Chip(translate("job.state." + job.state()), tone);
    }

    static String summary(Job job) {
        return job.summaryKey() == null ? "" : translate(job.summaryKey(), job.summaryArgs().toArray());
    }

    /** Such as {@code 45 % · 450 of 1,000}. */
    static String progress(Job job, Formats formats) {
        Double share = job.share();
        if (share == null || job.total() == null) {
            return job.done() == 0 ? "" : formats.whole(job.done());
        }
        // Down: what is not all done does not read 100 %.
        String percent = formats.percent(BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN));
        return translate("job.share", percent, formats.whole(job.done()), formats.whole(job.total()));
    }
}
