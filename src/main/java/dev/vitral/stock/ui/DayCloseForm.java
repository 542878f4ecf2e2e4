package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.stock.DayCloseQueries.OpenDay;
import dev.vitral.stock.DayCloseQueries.Preview;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;

/** What is open, day by day, the day to close, and how far the close is. */
final class DayCloseForm extends Div {
    private final Preview preview;
    private final Jobs jobs;
    private final ToLongBiFunction<String, LocalDate> start;
    private final Consumer<LocalDate> closed;
    private final DatePicker date = Fields.date();
    private final Paragraph consequence = new Paragraph();
    private final Button close = new Button(translate("dayClose.close"));
    private final Div progress = new Div();
    private String key = UUID.randomUUID().toString();

    /** {@code start} takes the form's key and the day and gives the job; {@code closed} hears of its end; {@code leave} is asked to leave. */
    DayCloseForm(Preview preview, Jobs jobs, ToLongBiFunction<String, LocalDate> start, Consumer<LocalDate> closed, Runnable leave) {
        this.preview = preview;
        this.jobs = jobs;
        this.start = start;
        this.closed = closed;
        addClassName("record");
        H2 title = new H2(translate("dayClose.new"));
        Div words = new Div(title);
        words.addClassName("record-words");
        Div head = new Div(words);
        head.addClassName("record-head");
        date.setLabel(translate("dayClose.closedOn"));
        date.setMax(preview.today());
        if (preview.closedThrough() != null) {
            date.setMin(preview.closedThrough().plusDays(1));
        }
        date.getElement().setAttribute("data-field", "date");
        date.addValueChangeListener(e -> tell());
        date.setValue(preview.suggested());
        Div body = new Div(facts(), days(), date, consequence, progress);
        body.addClassName("record-body");
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClickListener(e -> ask());
        Button cancel = new Button(translate("form.close"), e -> leave.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(close, cancel);
        buttons.addClassName("record-buttons");
        add(head, body, buttons);
    }

    private Paragraph facts() {
        Formats formats = Formats.current();
        return new Paragraph(preview.closedThrough() == null
                ? translate("dayClose.none")
                : translate("dayClose.closedThrough", formats.date(preview.closedThrough())));
    }

    private Grid<OpenDay> days() {
        Formats formats = Formats.current();
        Grid<OpenDay> grid = new Grid<>();
        grid.setItems(preview.days());
        grid.addClassName("open-days");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(day -> formats.date(day.date())).setHeader(translate("dayClose.closedOn")).setWidth("5.25rem");
        grid.addColumn(day -> formats.whole(day.movements())).setHeader(translate("dayClose.movements")).setWidth("3.5rem").setTextAlign(ColumnTextAlign.END);
        grid.addColumn(day -> formats.money(day.inValue())).setHeader(translate("dayClose.inValue")).setWidth("5.25rem").setTextAlign(ColumnTextAlign.END);
        grid.addColumn(day -> formats.money(day.outValue())).setHeader(translate("dayClose.outValue")).setWidth("4.5rem").setTextAlign(ColumnTextAlign.END);
        grid.addColumn(day -> formats.money(day.adjustedValue())).setHeader(translate("dayClose.adjustedValue")).setWidth("4.5rem").setTextAlign(ColumnTextAlign.END);
        grid.setEmptyStateText(translate("dayClose.noOpenDays"));
        return grid;
    }

    private void tell() {
        LocalDate day = date.getValue();
        close.setEnabled(day != null);
        consequence.setText(day == null ? "" : consequence(day));
    }

    private String consequence(LocalDate day) {
        Formats formats = Formats.current();
        long days = preview.days().stream().filter(open -> !open.date().isAfter(day)).count();
        long movements = preview.days().stream().filter(open -> !open.date().isAfter(day)).mapToLong(OpenDay::movements).sum();
        String text = preview.earlierFrom() != null && day.isAfter(preview.earlierFrom())
                ? translate("dayClose.consequence.earlier", formats.date(day), formats.date(preview.earlierFrom()))
                : translate("dayClose.consequence", formats.date(day), formats.whole(movements), formats.whole(days));
        return day.equals(preview.today()) ? text + " " + translate("dayClose.consequence.today") : text;
    }

    private void ask() {
        LocalDate day = date.getValue();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("dayClose.ask", Formats.current().date(day)));
        dialog.setText(consequence(day));
        dialog.setConfirmText(translate("dayClose.close"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> begin(day));
        dialog.open();
    }

    private void begin(LocalDate day) {
        date.setInvalid(false);
        try {
            long job = start.applyAsLong(key, day);
            close.setEnabled(false);
            date.setReadOnly(true);
            progress.removeAll();
            progress.add(new JobProgress(jobs, job).onEnd(ended -> end(day, ended)));
        } catch (RuntimeException e) {
            refused(Caught.problem(e));
        }
    }

    private void end(LocalDate day, Job ended) {
        key = UUID.randomUUID().toString();
        close.setEnabled(true);
        date.setReadOnly(false);
        closed.accept(day);
    }

    private void refused(Problem problem) {
        date.setErrorMessage(Caught.text(problem));
        date.setInvalid(true);
    }
}
