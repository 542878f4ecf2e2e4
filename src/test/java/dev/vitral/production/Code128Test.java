package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Code128Test {
    /** Start, check character and stop as ISO/IEC 15417 counts them: 11 modules a character, 13 for the stop. */
    @Test
    void a_piece_number_is_a_code_of_whole_characters() {
        byte[] widths = Code128.widths("OT-2026-00001-7");
        int modules = 0;
        for (byte width : widths) {
            assertThat(width).isBetween((byte) 1, (byte) 4);
            modules += width;
        }
        assertThat(widths).as("begins with a start character, ends with the stop").startsWith((byte) 2, (byte) 1, (byte) 1).endsWith((byte) 2, (byte) 3, (byte) 3, (byte) 1, (byte) 1, (byte) 1, (byte) 2);
        assertThat((modules - 13) % 11).isZero();
        assertThat(modules).as("narrow enough for 80 mm at 0.3 mm a module").isLessThan(240);
        assertThat(Code128.of("OT-2026-00001-7")).isNotNull();
    }
}
