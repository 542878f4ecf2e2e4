package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.design.Drawing;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.Size;
import dev.vitral.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The drawing of one window, to scale. What can't be drawn leaves the last good one standing, dimmed. */
final class Picture extends Div {
    private final Span nothing = new Span(translate("quotation.drawing.none"));
    private @Nullable String shown;

    Picture() {
        addClassName("picture");
        nothing.addClassName("picture-none");
        add(nothing);
    }

    /** Draws the window. */
    void show(Elevation elevation, Size size) {
        Formats formats = Formats.current();
        String title = translate("quotation.drawing", formats.quantity(size.widthMm()), formats.quantity(size.heightMm()));
        String svg = Drawing.svg(elevation, size, title);
        setClassName("stale", false);
        if (!svg.equals(shown)) {
            shown = svg;
            removeAll();
            add(new Svg(svg));
        }
    }

    /** The picture is of another size than what is typed. */
    void stale() {
        setClassName("stale", shown != null);
    }

    /** No window is meant. */
    void clear() {
        shown = null;
        setClassName("stale", false);
        removeAll();
        add(nothing);
    }

    /** The SVG shown, for tests. */
    @Nullable String svg() {
        return shown;
    }
}
