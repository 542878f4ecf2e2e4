package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.catalog.ProductKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutPiecesTest {
    private static final CutPieces PIECES = new CutPieces(List.of(row(1, 6, 2, 1), row(2, 3, 1, 13)));

    @Test
    void knows_the_window_of_each_number() {
        assertThat(PIECES.of(4)).satisfies(it -> assertThat(it.window()).isEqualTo(2)).satisfies(it -> assertThat(it.nth()).isEqualTo(2));
        assertThat(PIECES.of(15).window()).isEqualTo(3);
        assertThat(PIECES.numbers()).hasSize(15).startsWith(1).endsWith(15);
        assertThatThrownBy(() -> PIECES.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_numbers_that_follow_one_another_as_a_range() {
        assertThat(CutPieces.runs(List.of(7, 8, 9, 12, 14, 15, 7))).isEqualTo("7–9, 12, 14, 15");
        assertThat(CutPieces.runs(List.of(3))).isEqualTo("3");
        assertThat(PIECES.windows(List.of(1, 2, 3, 5, 14))).isEqualTo("1 (1–3/6), 2 (2/3)");
    }

    private static PieceRow row(int item, int windows, int pieces, int first) {
        return new PieceRow(item, item, windows, "Ventana", null, null, "P", "Perfil", ProductKind.PROFILE, "natural", pieces, BigDecimal.TEN, null, null, BigDecimal.valueOf(90),
                BigDecimal.valueOf(90), BigDecimal.ONE, first);
    }
}
