package dev.vitral.bench;

import dev.vitral.catalog.ProductList;
import dev.vitral.exporting.ExportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The least that writes the products to a file: one streaming query along the index of the order, and the same writers. */
final class RawExport {
    private static final int FETCH = 1000;
    private static final List<String> COLUMNS =
            List.of("code", "description", "category_name", "kind", "on_hand", "unit_code", "cost", "price", "active");

    private RawExport() {}

    static long write(Connection db, ExportFormat format, OutputStream out) {
        String sql = "SELECT STRAIGHT_JOIN " + ProductList.SPEC.select() + " FROM " + ProductList.SPEC.from().replaceFirst("product p", "product p FORCE INDEX (ix_product_code)")
                + " WHERE p.deleted_at IS NULL ORDER BY p.code, p.id";
        try (Statement statement = db.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(sql)) {
                return format == ExportFormat.CSV ? csv(row, out) : xlsx(row, out);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long csv(ResultSet row, OutputStream out) throws SQLException, IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\ufeff' + String.join(",", COLUMNS) + "\r\n");
        long rows = 0;
        while (row.next()) {
            for (String column : COLUMNS) {
                String text = row.getString(column);
                boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
                writer.write(plain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
                writer.write(column.equals("active") ? "\r\n" : ",");
            }
            rows++;
        }
        writer.flush();
        return rows;
    }

    private static long xlsx(ResultSet row, OutputStream out) throws SQLException, IOException {
        Workbook book = new Workbook(out, "Raw", "1.0");
        Worksheet sheet = book.newWorksheet("Productos");
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.inlineString(0, i, COLUMNS.get(i));
        }
        int rows = 0;
        while (row.next()) {
            rows++;
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (i == 4 || i == 6 || i == 7) {
                    BigDecimal number = row.getBigDecimal(COLUMNS.get(i));
                    sheet.value(rows, i, number);
                    sheet.style(rows, i).format(i == 4 ? "#,##0.######" : i == 6 ? "#,##0.00##" : "#,##0.00").set();
                } else {
                    sheet.inlineString(rows, i, row.getString(COLUMNS.get(i)));
                }
            }
            if (rows % 500 == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        book.finish();
        return rows;
    }
}
