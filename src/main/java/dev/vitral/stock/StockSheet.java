package dev.vitral.stock;

import dev.vitral.exporting.RowSink;
import dev.vitral.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of past days as a table, XLSX or CSV: rows are written as they are read, so memory is the same for any number of them (REP-8). */
final class StockSheet {
    /** A column: key of its heading, and its value. */
    private record Column<R>(String key, Function<R, @Nullable Object> value) {}

    private StockSheet() {}

    static void dayClose(RowSink sink, Texts texts, Locale locale, Consumer<Consumer<Object>> rows) {
        write(sink, texts, locale, rows, DayCloseLineRow.class, List.of(
                new Column<>("report.stock.code", DayCloseLineRow::productCode), new Column<>("report.stock.description", DayCloseLineRow::productDescription),
                new Column<>("report.stock.unit", DayCloseLineRow::unit), new Column<>("dayClose.movements", DayCloseLineRow::movements),
                new Column<>("report.dayClose.opening", DayCloseLineRow::openingQuantity), new Column<>("report.dayClose.in", DayCloseLineRow::inQuantity),
                new Column<>("report.dayClose.out", DayCloseLineRow::outQuantity), new Column<>("report.dayClose.adjusted", DayCloseLineRow::adjustedQuantity),
                new Column<>("report.dayClose.closing", DayCloseLineRow::closingQuantity), new Column<>("report.stock.averageCost", DayCloseLineRow::averageCost),
                new Column<>("dayClose.openingValue", DayCloseLineRow::openingValue), new Column<>("dayClose.inValue", DayCloseLineRow::inValue),
                new Column<>("dayClose.outValue", DayCloseLineRow::outValue), new Column<>("dayClose.adjustedValue", DayCloseLineRow::adjustedValue),
                new Column<>("dayClose.closingValue", DayCloseLineRow::closingValue)));
    }

    static void valuation(RowSink sink, Texts texts, Locale locale, Consumer<Consumer<Object>> rows) {
        write(sink, texts, locale, rows, StockPastRow.class, List.of(
                new Column<>("report.stock.code", StockPastRow::productCode), new Column<>("report.stock.description", StockPastRow::productDescription),
                new Column<>("report.stock.unit", StockPastRow::unit), new Column<>("report.stock.quantity", StockPastRow::closingQuantity),
                new Column<>("report.stock.averageCost", StockPastRow::averageCost), new Column<>("report.stock.value", StockPastRow::closingValue)));
    }

    static void book(RowSink sink, Texts texts, Locale locale, Consumer<Consumer<Object>> rows) {
        write(sink, texts, locale, rows, StockPastRow.class, List.of(
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

    /** The file is ended only when all rows are in it: one that was cut off must not open as if it were whole. */
    private static <R> void write(RowSink sink, Texts texts, Locale locale, Consumer<Consumer<Object>> rows, Class<R> type, List<Column<R>> columns) {
        try {
            sink.head(columns.stream().map(column -> texts.get(locale, column.key())).toList());
            rows.accept(row -> line(sink, columns, type.cast(row)));
            sink.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> void line(RowSink sink, List<Column<R>> columns, R row) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
        try {
            sink.row(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
