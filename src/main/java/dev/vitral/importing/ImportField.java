package dev.vitral.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field that a file may fill. Its heading in both languages is the text {@code <target's texts>.<name>}; those and the further words are recognised in files
 * (IMP-6), whatever their case, accents and punctuation.
 *
 * @param <T> what the values are put into
 */
public final class ImportField<T> {
    /** How a cell is read. */
    public enum Type {
        TEXT, NUMBER, WHOLE, DAY, FLAG, CHOICE
    }

    private final String name;
    private final Type type;
    private final Function<T, @Nullable Object> get;
    private final BiConsumer<T, Object> set;
    private int places;
    private boolean required;
    private boolean shownOnly;
    private List<String> words = List.of();
    private String example = "";
    private Function<String, Optional<?>> lookup = Optional::of;
    private Supplier<List<String>> choices = List::of;
    private Function<Object, String> shown = ImportField::plain;

    private ImportField(String name, Type type, Function<T, @Nullable Object> get, BiConsumer<T, Object> set) {
        this.name = name;
        this.type = type;
        this.get = get;
        this.set = set;
    }

    /** A text. */
    public static <T> ImportField<T> text(String name, Function<T, @Nullable Object> get, BiConsumer<T, String> set) {
        return new ImportField<>(name, Type.TEXT, get, (record, value) -> set.accept(record, (String) value));
    }

    /** A decimal of at most so many places: more are refused, not rounded. */
    public static <T> ImportField<T> number(String name, int places, Function<T, @Nullable Object> get, BiConsumer<T, BigDecimal> set) {
        ImportField<T> field = new ImportField<>(name, Type.NUMBER, get, (record, value) -> set.accept(record, (BigDecimal) value));
        field.places = places;
        return field;
    }

    /** A whole number. */
    public static <T> ImportField<T> whole(String name, Function<T, @Nullable Object> get, BiConsumer<T, Integer> set) {
        return new ImportField<>(name, Type.WHOLE, get, (record, value) -> set.accept(record, (Integer) value));
    }

    /** A day. */
    public static <T> ImportField<T> day(String name, Function<T, @Nullable Object> get, BiConsumer<T, LocalDate> set) {
        return new ImportField<>(name, Type.DAY, get, (record, value) -> set.accept(record, (LocalDate) value));
    }

    /** Yes or no. */
    public static <T> ImportField<T> flag(String name, Function<T, @Nullable Object> get, BiConsumer<T, Boolean> set) {
        return new ImportField<>(name, Type.FLAG, get, (record, value) -> set.accept(record, (Boolean) value));
    }

    /**
     * One of what the shop has.
     *
     * @param lookup finds it by what people write, asked once for each text
     * @param choices what may be written, for messages and templates; short
     * @param shown as it is written
     */
    @SuppressWarnings("unchecked")
    public static <T, V> ImportField<T> choice(
            String name, Function<String, Optional<V>> lookup, Supplier<List<String>> choices, Function<V, String> shown, Function<T, @Nullable Object> get, BiConsumer<T, V> set) {
        ImportField<T> field = new ImportField<>(name, Type.CHOICE, get, (record, value) -> set.accept(record, (V) value));
        field.lookup = text -> lookup.apply(text);
        field.choices = choices;
        field.shown = value -> shown.apply((V) value);
        return field;
    }

    /** A file that makes new records must have it. */
    public ImportField<T> required() {
        required = true;
        return this;
    }

    /** No file fills it; it shows what follows from the others. */
    public ImportField<T> shownOnly() {
        shownOnly = true;
        return this;
    }

    /** Whether no file fills it. */
    public boolean isShownOnly() {
        return shownOnly;
    }

    /** Further words that people write over such a column. */
    public ImportField<T> also(String... more) {
        words = List.of(more);
        return this;
    }

    /** What the template shows. */
    public ImportField<T> example(String text) {
        example = text;
        return this;
    }

    /** Name in REST and in the texts. */
    public String name() {
        return name;
    }

    /** How a cell is read. */
    public Type type() {
        return type;
    }

    /** Whether new records must have it. */
    public boolean isRequired() {
        return required;
    }

    int places() {
        return places;
    }

    List<String> words() {
        return words;
    }

    String example() {
        return example;
    }

    Optional<?> lookup(String text) {
        return lookup.apply(text);
    }

    List<String> choices() {
        return choices.get();
    }

    void set(T record, Object value) {
        set.accept(record, value);
    }

    /** The record's value as it is shown and compared; empty without one. */
    String shown(T record) {
        Object value = get.apply(record);
        return value == null ? "" : shown.apply(value);
    }

    private static String plain(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
        }
        return value.toString();
    }
}
