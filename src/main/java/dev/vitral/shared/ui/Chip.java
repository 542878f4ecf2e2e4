package dev.vitral.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state said by word and mark, never by colour alone. */
public record Chip(String text, Tone tone) {
    /** What a state means to who sees it; each has a mark of its own. */
    public enum Tone {
        /** Neither good nor bad. */
        NEUTRAL,
        /** As it should be. */
        GOOD,
        /** Wants somebody's eye. */
        ATTENTION,
        /** Lost, refused, out of use. */
        DANGER,
        /** Under way. */
        INFO;

        String css() {
            return "chip chip-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The chip to put on a screen. */
    public Span component() {
        Span span = new Span(text);
        span.addClassNames(tone.css().split(" "));
        return span;
    }
}
