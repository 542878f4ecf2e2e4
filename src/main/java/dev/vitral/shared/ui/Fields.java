package dev.vitral.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Texts;
import java.math.BigDecimal;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields as every form has them; {@link RecordForm#field} gives them label and binding. */
public final class Fields {
    private Fields() {}

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.SPANISH : ui.getLocale();
    }

    /** One line of text. */
    public static TextField text() {
        return new TextField();
    }

    /** Several lines of text, as high as they need within bounds. */
    public static TextArea area() {
        TextArea area = new TextArea();
        area.setMinRows(2);
        area.setMaxRows(6);
        return area;
    }

    /** A quantity, size or factor in the user's notation, followed by its unit ({@code mm}) or an empty one. */
    public static BigDecimalField decimal(String unit) {
        return new DecimalField(0, unit);
    }

    /** An amount of money or a unit cost, at least 2 places. */
    public static BigDecimalField money() {
        return new DecimalField(2, "");
    }

    /** A whole number between bounds. */
    public static IntegerField whole(int min, int max) {
        IntegerField field = new IntegerField();
        field.setMin(min);
        field.setMax(max);
        field.addThemeVariants(TextFieldVariant.ALIGN_RIGHT);
        return field;
    }

    /** A day, written as the user's language writes it, the week beginning where it begins. */
    public static DatePicker date() {
        Locale locale = locale();
        DatePicker picker = new DatePicker();
        picker.setLocale(locale);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(first.getValue() % 7)
                .setToday(com.vaadin.flow.i18n.I18NProvider.translate("form.today"))
                .setCancel(com.vaadin.flow.i18n.I18NProvider.translate("form.cancel")));
        return picker;
    }

    /** One of few values. */
    public static <V> ComboBox<V> choice(List<V> values, ItemLabelGenerator<V> label) {
        ComboBox<V> box = new ComboBox<>();
        box.setItems(values);
        box.setItemLabelGenerator(label);
        ComponentUtil.setData(box, Lookup.class, (text, offset, limit) -> values);
        return box;
    }

    /** One of few records. */
    public static <V extends BusinessRecord> ComboBox<V> record(List<V> records, ItemLabelGenerator<V> label) {
        ComboBox<V> box = choice(records, label);
        box.getListDataView().setIdentifierProvider(BusinessRecord::getId);
        return box;
    }

    /** One of many records, looked up in the database while the user types. */
    public static <V> ComboBox<V> lookup(Lookup<V> lookup, ItemLabelGenerator<V> label) {
        ComboBox<V> box = new ComboBox<>();
        box.setPageSize(30);
        box.setItemLabelGenerator(label);
        box.setItems(query -> lookup.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        box.setClearButtonVisible(true);
        ComponentUtil.setData(box, Lookup.class, lookup);
        return box;
    }

    /** The value of that label, looked up as the user would. */
    @SuppressWarnings("unchecked")
    static <V> Optional<V> find(ComboBox<V> box, String label) {
        Lookup<V> lookup = ComponentUtil.getData(box, Lookup.class);
        return lookup == null
                ? Optional.empty()
                : lookup.search(label, 0, 30).stream()
                        .filter(value -> box.getItemLabelGenerator().apply(value).equals(label))
                        .findFirst();
    }

    /** Records that begin with a text, some of them. */
    @FunctionalInterface
    public interface Lookup<V> {
        /** At most {@code limit} records from {@code offset} on. */
        List<V> search(String text, int offset, int limit);
    }

    /** Whether the number has no more digits than that before its point and behind it; zeros at its end don't count. */
    public static boolean fits(BigDecimal value, int digits, int places) {
        return value.stripTrailingZeros().scale() <= places && value.precision() - value.scale() <= digits;
    }
}
