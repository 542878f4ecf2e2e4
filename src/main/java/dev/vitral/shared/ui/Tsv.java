package dev.vitral.shared.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as spreadsheets put them on the clipboard: cells between tabs, rows between line ends, quotes around what holds either. */
final class Tsv {
    private Tsv() {}

    static String write(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Tsv::cell).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\t\r\n\"].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** The rows of a text, at most {@code most}; empty lines are left out. */
    static List<List<String>> read(String text, int most) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && rows.size() < most; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t') {
                row.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                keep(rows, row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString().strip());
        if (rows.size() < most) {
            keep(rows, row);
        }
        return rows;
    }

    private static void keep(List<List<String>> rows, List<String> row) {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
    }
}
