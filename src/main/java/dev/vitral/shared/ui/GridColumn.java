package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link ListScreen}. Its name is that of the list's column in the database, which says whether it sorts and how it filters; its heading
 * stands under {@code <list>.<name>} in the bundles.
 */
public final class GridColumn<R> {
    /** How a cell looks. */
    enum Look {
        CODE("8rem", "6.5rem"), TEXT("11rem", "8rem"), NUMBER("6.5rem", "5rem"), TIME("9.5rem", "9.5rem"), CHIP("8.5rem", "8.5rem");

        private final String width;
        private final String narrow;

        Look(String width, String narrow) {
            this.width = width;
            this.narrow = narrow;
        }

        String css() {
            return "cell cell-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String name;
    private final Look look;
    private final Function<R, @Nullable Chip> cell;
    private final Function<R, String> hover;
    private Function<R, @Nullable Object> value;
    private String filter;
    private String heading;
    private String width;
    private String narrow;
    private int grow;
    private boolean essential;
    private boolean optional;
    private Map<String, String> options = Map.of();

    private GridColumn(String name, Look look, Function<R, @Nullable Chip> cell, Function<R, String> hover) {
        this.name = name;
        this.filter = name;
        this.heading = name;
        this.look = look;
        this.cell = cell;
        this.hover = hover;
        this.value = hover::apply;
        this.width = look.width;
        this.narrow = look.narrow;
    }

    private static <R> GridColumn<R> plain(String name, Look look, Function<R, String> text) {
        return new GridColumn<>(name, look, row -> new Chip(text.apply(row), Chip.Tone.NEUTRAL), text);
    }

    /** A code: never cut, never wrapped. */
    public static <R> GridColumn<R> code(String name, Function<R, @Nullable String> value) {
        return plain(name, Look.CODE, row -> orEmpty(value.apply(row)));
    }

    /** Text: cut with an ellipsis, whole on hover; takes the width that is left. */
    public static <R> GridColumn<R> text(String name, Function<R, @Nullable String> value) {
        return GridColumn.<R>plain(name, Look.TEXT, row -> orEmpty(value.apply(row))).grow(1);
    }

    /** An amount of money, 2 places. */
    public static <R> GridColumn<R> money(String name, Function<R, @Nullable BigDecimal> value) {
        return number(name, value, Formats::money);
    }

    /** A unit cost, 2 to 4 places. */
    public static <R> GridColumn<R> unitCost(String name, Function<R, @Nullable BigDecimal> value) {
        return number(name, value, Formats::unitCost);
    }

    /** A quantity, as many places as it needs. */
    public static <R> GridColumn<R> quantity(String name, Function<R, @Nullable BigDecimal> value) {
        return number(name, value, Formats::quantity);
    }

    /** A whole number, such as days. */
    public static <R> GridColumn<R> whole(String name, Function<R, Integer> value) {
        return number(name, row -> BigDecimal.valueOf(value.apply(row)), Formats::quantity);
    }

    /** A rate, shown as a percentage; empty for none. */
    public static <R> GridColumn<R> rate(String name, Function<R, @Nullable BigDecimal> value) {
        return number(name, value, Formats::percent);
    }

    private static <R> GridColumn<R> number(
            String name, Function<R, @Nullable BigDecimal> value, java.util.function.BiFunction<Formats, BigDecimal, String> format) {
        return GridColumn.<R>plain(name, Look.NUMBER, row -> {
                    BigDecimal number = value.apply(row);
                    return number == null ? "" : format.apply(Formats.current(), number);
                })
                .valued(value::apply);
    }

    /** A moment: short in the cell, in full on hover. */
    public static <R> GridColumn<R> time(String name, Function<R, @Nullable Instant> value) {
        return new GridColumn<R>(name, Look.TIME, row -> {
            Instant moment = value.apply(row);
            return moment == null ? null : new Chip(Formats.current().time(moment), Chip.Tone.NEUTRAL);
        }, row -> {
            Instant moment = value.apply(row);
            return moment == null ? "" : Formats.current().full(moment);
        }).valued(value::apply);
    }

    /** A state as a chip, or an empty cell for what needs no word. */
    public static <R> GridColumn<R> chip(String name, Function<R, @Nullable Chip> chip) {
        return new GridColumn<>(name, Look.CHIP, chip, row -> {
            Chip shown = chip.apply(row);
            return shown == null ? "" : shown.text();
        });
    }

    private GridColumn<R> valued(Function<R, @Nullable Object> typed) {
        this.value = typed;
        return this;
    }

    /** Filters by another column of the list than the one it shows: words of a text index, say. */
    public GridColumn<R> filteredBy(String column) {
        this.filter = column;
        return this;
    }

    /** Offers these values for a CHOICE filter, value to label in the order given. */
    public GridColumn<R> options(Map<String, String> valuesAndLabels) {
        this.options = new LinkedHashMap<>(valuesAndLabels);
        return this;
    }

    /** Offers an enum's constants for a CHOICE filter; labels stand under {@code <prefix>.<CONSTANT>}. */
    public <E extends Enum<E>> GridColumn<R> options(Class<E> type, String prefix) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            labels.put(constant.name(), translate(prefix + "." + constant.name()));
        }
        return options(labels);
    }

    /** Takes its heading from another property's text: a state's, say, where the column is named after what it filters by. */
    public GridColumn<R> heading(String property) {
        this.heading = property;
        return this;
    }

    /** Width as CSS, where the usual one of its look doesn't fit. */
    public GridColumn<R> width(String css) {
        this.width = css;
        return this;
    }

    /** Width as CSS on a phone, where that of its look would cut what must be read whole. */
    public GridColumn<R> narrow(String css) {
        this.narrow = css;
        return this;
    }

    /** Share of the width that is left; 0 keeps the column at its width. */
    public GridColumn<R> grow(int share) {
        this.grow = share;
        return this;
    }

    /** Stays where there is little room: on a phone, and while a record is open beside the list. */
    public GridColumn<R> essential() {
        this.essential = true;
        return this;
    }

    /** Is there for who chooses it: not shown until then. */
    public GridColumn<R> optional() {
        this.optional = true;
        return this;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The property whose text heads it. */
    public String heading() {
        return heading;
    }

    Look look() {
        return look;
    }

    String filter() {
        return filter;
    }

    Map<String, String> options() {
        return options;
    }

    String width(boolean little) {
        return little ? narrow : width;
    }

    int grow() {
        return grow;
    }

    boolean isEssential() {
        return essential;
    }

    boolean isOptional() {
        return optional;
    }

    /** What the cell says as a file has it: a number or a moment as such, anything else in the words of the screen. */
    public @Nullable Object value(R row) {
        return value.apply(row);
    }

    /** The cell's text for a spreadsheet: a number without its groups. */
    String copied(R row) {
        return look == Look.NUMBER ? Formats.current().ungrouped(text(row)) : text(row);
    }

    String text(R row) {
        Chip shown = cell.apply(row);
        return shown == null ? "" : shown.text();
    }

    String hover(R row) {
        return hover.apply(row);
    }

    String css(R row) {
        Chip shown = cell.apply(row);
        return look == Look.CHIP && shown != null ? shown.tone().css() : look.css();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
