package dev.vitral.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.vitral.history.Change;
import dev.vitral.history.FieldChange;
import dev.vitral.history.SetChange;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One transaction of the timeline: who, when, from where and why, and a small table of what differs. */
final class HistoryEntry extends ListItem {
    HistoryEntry(Change change, Formats formats) {
        addClassNames("history-entry", "history-" + change.action().name().toLowerCase(Locale.ROOT));
        add(head(change, formats));
        if (change.reason() != null) {
            add(line("history-reason", getTranslation("history.reason", change.reason())));
        }
        if (!change.changes().isEmpty()) {
            add(table(change.action() == Change.Action.CREATED, change.changes()));
        } else if (change.action() == Change.Action.CHANGED) {
            add(line("history-nothing", getTranslation("history.nothing")));
        }
    }

    /** The same of one record of a change set, whose user and moment stand above. */
    HistoryEntry(SetChange change) {
        addClassNames("history-entry", "history-" + change.action().name().toLowerCase(Locale.ROOT));
        Span record = new Span(change.record());
        record.addClassName("history-user");
        Div head = new Div(new Chip(getTranslation("history.action." + change.action()), tone(change.action())).component(), record);
        head.addClassName("history-head");
        add(head);
        if (!change.changes().isEmpty()) {
            add(table(change.action() == Change.Action.CREATED, change.changes()));
        }
    }

    private Component head(Change change, Formats formats) {
        Span user = new Span(change.user());
        user.addClassName("history-user");
        Span when = new Span(formats.time(change.at()));
        when.addClassName("history-when");
        when.setTitle(formats.full(change.at()));
        Div head = new Div(new Chip(getTranslation("history.action." + change.action()), tone(change.action())).component(), user, when);
        head.addClassName("history-head");
        String origin = Stream.of(change.address(), client(change.client()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!origin.isEmpty()) {
            Span where = new Span(origin);
            where.addClassName("history-where");
            where.setTitle(getTranslation("history.request", change.client() == null ? "" : change.client(), change.requestId()));
            head.add(where);
        }
        return head;
    }

    /** The browser's name is what a reader knows; the whole text stands in the hover. */
    private static @Nullable String client(@Nullable String agent) {
        if (agent == null) {
            return null;
        }
        return Stream.of("Edg", "OPR", "Firefox", "Chrome", "Safari")
                .filter(agent::contains)
                .findFirst()
                .map(name -> name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name)
                .orElseGet(() -> agent.split("[ /]", 2)[0]);
    }

    private static Chip.Tone tone(Change.Action action) {
        return switch (action) {
            case CREATED, RESTORED -> Chip.Tone.GOOD;
            case CHANGED -> Chip.Tone.NEUTRAL;
            case TRASHED -> Chip.Tone.ATTENTION;
            case DELETED -> Chip.Tone.DANGER;
        };
    }

    private Component table(boolean isNew, List<FieldChange> changes) {
        NativeTable table = new NativeTable();
        table.addClassName("history-table");
        NativeTableRow headings = new NativeTableRow();
        for (String key : isNew ? List.of("field", "value") : List.of("field", "before", "after")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("history." + key));
            cell.getElement().setAttribute("scope", "col");
            headings.add(cell);
        }
        table.getHead().add(headings);
        changes.forEach(field -> table.getBody().add(row(field, isNew)));
        return table;
    }

    private NativeTableRow row(FieldChange change, boolean isNew) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(change.label());
        label.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(label);
        if (!isNew) {
            row.add(cell(change.before(), "history-before", "history.before"));
        }
        row.add(cell(change.after(), "history-after", isNew ? "history.value" : "history.after"));
        return row;
    }

    /** On a phone the cells stand below one another, each named by its heading. */
    private NativeTableCell cell(String value, String look, String heading) {
        NativeTableCell cell = new NativeTableCell(value.isEmpty() ? "–" : value);
        cell.addClassName(look);
        cell.getElement().setAttribute("data-heading", getTranslation(heading));
        return cell;
    }

    private static Div line(String look, String text) {
        Div line = new Div(text);
        line.addClassName(look);
        return line;
    }
}
