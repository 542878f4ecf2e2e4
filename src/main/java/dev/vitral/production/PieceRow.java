package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one size of a work order; {@link WorkPiece} says what the figures are.
 *
 * @param item line of the quotation, from 1
 * @param window what is made: its description and size
 * @param firstNumber of the first piece, the last is {@code pieces × windows} further less one
 */
public record PieceRow(
        long id,
        int item,
        int windows,
        String window,
        @Nullable String part,
        @Nullable String remark,
        String productCode,
        String description,
        ProductKind kind,
        @Nullable String colour,
        @Nullable Integer pieces,
        @Nullable BigDecimal cutLengthMm,
        @Nullable BigDecimal widthMm,
        @Nullable BigDecimal heightMm,
        BigDecimal leftDegrees,
        BigDecimal rightDegrees,
        BigDecimal quantity,
        @Nullable Integer firstNumber) {
    private static final BigDecimal SQUARE = BigDecimal.valueOf(90);

    static final String SQL = """
            SELECT w.id, w.item, w.windows, i.description AS window_description, i.width_mm AS window_width, i.height_mm AS window_height, w.part, w.remark,
                p.code, p.description, w.kind, w.colour, w.pieces, w.cut_length_mm, w.width_mm, w.height_mm, w.left_degrees, w.right_degrees, w.quantity,
                w.first_number
            FROM work_piece w JOIN product p ON p.id = w.product_id JOIN work_order o ON o.id = w.work_order_id
            LEFT JOIN quotation_item i ON i.quotation_id = o.quotation_id AND i.position = w.item - 1
            WHERE w.work_order_id = ? ORDER BY w.position""";

    /** Numbers of its pieces in the order, such as {@code 7–12}; empty for what isn't cut. */
    public String numbers() {
        if (firstNumber == null || pieces == null) {
            return "";
        }
        int last = firstNumber + pieces * windows - 1;
        return last == firstNumber ? String.valueOf(firstNumber) : firstNumber + "–" + last;
    }

    static PieceRow of(ResultSet row, int number) throws SQLException {
        return new PieceRow(
                row.getLong("id"),
                row.getInt("item"),
                row.getInt("windows"),
                window(row),
                row.getString("part"),
                row.getString("remark"),
                row.getString("code"),
                row.getString("description"),
                ProductKind.valueOf(row.getString("kind")),
                row.getString("colour"),
                row.getObject("pieces", Integer.class),
                plain(row.getBigDecimal("cut_length_mm")),
                plain(row.getBigDecimal("width_mm")),
                plain(row.getBigDecimal("height_mm")),
                degrees(row.getBigDecimal("left_degrees")),
                degrees(row.getBigDecimal("right_degrees")),
                row.getBigDecimal("quantity"),
                row.getObject("first_number", Integer.class));
    }

    private static String window(ResultSet row) throws SQLException {
        BigDecimal width = plain(row.getBigDecimal("window_width"));
        BigDecimal height = plain(row.getBigDecimal("window_height"));
        return width == null || height == null
                ? ""
                : row.getString("window_description") + " " + width.toPlainString() + " × " + height.toPlainString();
    }

    private static BigDecimal degrees(@Nullable BigDecimal kept) {
        BigDecimal plain = plain(kept);
        return plain == null ? SQUARE : plain;
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal kept) {
        if (kept == null) {
            return null;
        }
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
