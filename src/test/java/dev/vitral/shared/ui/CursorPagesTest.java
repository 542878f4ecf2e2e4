package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorPagesTest {
    private final List<ListRequest> asked = new ArrayList<>();
    private final CursorPages<Integer> pages = new CursorPages<>(ListSource.of(this::page, request -> new ListPage.Total(1000, false)), ListState.ALL.request());

    /** Rows 0 to 999; a row's cursor is its number. */
    private ListPage<Integer> page(ListRequest request) {
        asked.add(request);
        int from = (request.after() == null ? 0 : Integer.parseInt(request.after()) + 1) + request.offset();
        List<Integer> rows = IntStream.range(from, Math.min(1000, from + request.size())).boxed().toList();
        return new ListPage<>(rows, rows.stream().map(String::valueOf).toList());
    }

    @Test
    void goes_on_behind_the_last_row_read() {
        pages.rows(0, 50);
        assertThat(pages.rows(50, 50)).startsWith(50).hasSize(50);
        assertThat(asked.getLast().after()).isEqualTo("49");
        assertThat(asked.getLast().offset()).isZero();
    }

    @Test
    void jumps_from_the_nearest_cursor_before() {
        pages.rows(0, 50);
        pages.rows(50, 50);
        assertThat(pages.rows(730, 20)).startsWith(730).endsWith(749);
        assertThat(asked.getLast().offset()).isEqualTo(630);
        assertThat(pages.rows(20, 5)).containsExactly(20, 21, 22, 23, 24);
    }

    @Test
    void forgets_cursors_of_another_order() {
        pages.rows(0, 50);
        pages.restart(ListState.ALL.request().sortedBy("price", true));
        pages.rows(50, 50);
        assertThat(asked.getLast().after()).isNull();
        assertThat(asked.getLast().sort()).isEqualTo("price");
    }

    @Test
    void ends_where_the_rows_end() {
        assertThat(pages.rows(990, 50)).hasSize(10);
        assertThat(pages.rows(1000, 50)).isEmpty();
    }
}
