package dev.vitral.stock;

import dev.vitral.shared.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of past days as CSV, one at a time: UTF-8 with its mark, as spreadsheets want it; a text can't be taken for a formula (REP-8). */
final class StockCsv {
    /** A column: key of its heading, and its value. */
    private record Column<R>(String key, Function<R, @Nullable Object> value) {}

    private StockCsv() {}

    static void dayClose(Texts texts, Locale locale, OutputStream out, Consumer<Consumer<Object>> rows) {
        write(texts, locale, out, rows, DayCloseLineRow.class, List.of(
                new Column<>("report.stock.code", DayCloseLineRow::productCode), new Column<>("report.stock.description", DayCloseLineRow::productDescription),
                new Column<>("report.stock.unit", DayCloseLineRow::unit), new Column<>("dayClose.movements", DayCloseLineRow::movements),
                new Column<>("report.dayClose.opening", DayCloseLineRow::openingQuantity), new Column<>("report.dayClose.in", DayCloseLineRow::inQuantity),
                new Column<>("report.dayClose.out", DayCloseLineRow::outQuantity), new Column<>("report.dayClose.adjusted", DayCloseLineRow::adjustedQuantity),
                new Column<>("report.dayClose.closing", DayCloseLineRow::closingQuantity), new Column<>("report.stock.averageCost", DayCloseLineRow::averageCost),
                new Column<>("dayClose.openingValue", DayCloseLineRow::openingValue), new Column<>("dayClose.inValue", DayCloseLineRow::inValue),
                new Column<>("dayClose.outValue", DayCloseLineRow::outValue), new Column<>("dayClose.adjustedValue", DayCloseLineRow::adjustedValue),
                new Column<>("dayClose.closingValue", DayCloseLineRow::closingValue)));
    }

    static void valuation(Texts texts, Locale locale, OutputStream out, Consumer<Consumer<Object>> rows) {
        write(texts, locale, out, rows, StockPastRow.class, List.of(
                new Column<>("report.stock.code", StockPastRow::productCode), new Column<>("report.stock.description", StockPastRow::productDescription),
                new Column<>("report.stock.unit", StockPastRow::unit), new Column<>("report.stock.quantity", StockPastRow::closingQuantity),
                new Column<>("report.stock.averageCost", StockPastRow::averageCost), new Column<>("report.stock.value", StockPastRow::closingValue)));
    }

    static void book(Texts texts, Locale locale, OutputStream out, Consumer<Consumer<Object>> rows) {
        write(texts, locale, out, rows, StockPastRow.class, List.of(
                new Column<>("report.stock.code", StockPastRow::productCode), new Column<>("report.stock.description", StockPastRow::productDescription),
                new Column<>("report.stock.unit", StockPastRow::unit),
                new Column<>("report.book.opening", StockPastRow::openingQuantity), new Column<>("report.book.unitCost", StockPastRow::openingCost),
                new Column<>("report.book.amount", StockPastRow::openingValue),
                new Column<>("report.book.in", StockPastRow::inQuantity), new Column<>("report.book.unitCost", StockPastRow::inCost),
                new Column<>("report.book.amount", StockPastRow::inValue),
                new Column<>("report.book.out", StockPastRow::outQuantity), new Column<>("report.book.unitCost", StockPastRow::outCost),
                new Column<>("report.book.amount", StockPastRow::outValue),
                new Column<>("report.book.ownUse", StockPastRow::ownUseQuantity), new Column<>("report.book.unitCost", StockPastRow::ownUseCost),
                new Column<>("report.book.amount", StockPastRow::ownUseValue),
                new Column<>("report.book.withdrawn", StockPastRow::withdrawnQuantity), new Column<>("report.book.unitCost", StockPastRow::withdrawnCost),
                new Column<>("report.book.amount", StockPastRow::withdrawnValue),
                new Column<>("report.book.closing", StockPastRow::closingQuantity), new Column<>("report.book.unitCost", StockPastRow::averageCost),
                new Column<>("report.book.amount", StockPastRow::closingValue)));
    }

    private static <R> void write(
            Texts texts, Locale locale, OutputStream out, Consumer<Consumer<Object>> rows, Class<R> type, List<Column<R>> columns) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, "\uFEFF" + columns.stream().map(column -> cell(texts.get(locale, column.key()))).collect(Collectors.joining(",")));
        rows.accept(row -> line(writer, columns.stream().map(column -> cell(column.value().apply(type.cast(row)))).collect(Collectors.joining(","))));
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
