package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which columns a list shows and in which order, by keyboard as by mouse; what is chosen is seen at once. */
final class ColumnChooser extends Dialog {
    private final Map<String, String> headings;
    private final Consumer<List<ColumnPlace>> arrange;
    private final List<ColumnPlace> places;
    private final Div rows = new Div();

    /** {@code arrange} takes the places at each step; none puts the columns back as the list has them. */
    ColumnChooser(Map<String, String> headings, List<ColumnPlace> places, Consumer<List<ColumnPlace>> arrange) {
        this.headings = headings;
        this.places = new ArrayList<>(places);
        this.arrange = arrange;
        setHeaderTitle(translate("list.columns"));
        addClassName("chooser");
        rows.addClassName("chooser-rows");
        add(new Paragraph(translate("list.columns.text")), rows);
        Button reset = new Button(translate("list.columns.reset"), e -> {
            arrange.accept(List.of());
            close();
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(reset, new Button(translate("form.close"), e -> close()));
        show();
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < places.size(); i++) {
            rows.add(row(i));
        }
    }

    private Div row(int position) {
        ColumnPlace place = places.get(position);
        String heading = headings.get(place.name());
        Checkbox shown = new Checkbox(heading, place.shown());
        shown.addValueChangeListener(e -> {
            if (!e.getValue() && places.stream().filter(ColumnPlace::shown).count() == 1) {
                shown.setValue(true);
                return;
            }
            places.set(position, new ColumnPlace(place.name(), e.getValue(), place.width()));
            arrange.accept(List.copyOf(places));
        });
        Div row = new Div(shown, step("up", heading, position, position - 1), step("down", heading, position, position + 1));
        row.addClassName("chooser-row");
        return row;
    }

    private Button step(String icon, String heading, int from, int to) {
        Button step = new Button(Icons.of(icon));
        step.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        step.setAriaLabel(translate("list.columns." + icon, heading));
        step.setEnabled(to >= 0 && to < places.size());
        step.addClickListener(e -> {
            Collections.swap(places, from, to);
            arrange.accept(List.copyOf(places));
            show();
            rows.getComponentAt(to).getChildren().filter(Button.class::isInstance).map(Button.class::cast).filter(Button::isEnabled).findFirst().ifPresent(Button::focus);
        });
        return step;
    }
}
