package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {
    @Test
    void reads_back_what_it_writes() {
        List<List<String>> rows = List.of(List.of("V-1", "Vidrio \"claro\"\n6 mm", "1234.50"), List.of("V-2", "con\ttab", ""));
        assertThat(Tsv.read(Tsv.write(rows), 10)).isEqualTo(rows);
    }

    @Test
    void reads_what_a_spreadsheet_copies() {
        assertThat(Tsv.read("COR3-XO\t1500\t1200\r\nFIJO\t900\t600\r\n\r\n", 10)).containsExactly(List.of("COR3-XO", "1500", "1200"), List.of("FIJO", "900", "600"));
    }

    @Test
    void gives_no_more_rows_than_wanted() {
        assertThat(Tsv.read("a\tb\n".repeat(1000), 500)).hasSize(500);
        assertThat(Tsv.read("", 500)).isEmpty();
    }
}
