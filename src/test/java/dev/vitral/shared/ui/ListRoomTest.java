package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListRoomTest {
    private final List<GridColumn<String>> columns = List.of(
            GridColumn.<String>code("code", it -> it).essential(),
            GridColumn.<String>text("description", it -> it).essential(),
            GridColumn.<String>text("category", it -> it),
            GridColumn.<String>text("kind", it -> it).width("16rem"),
            GridColumn.<String>code("barcode", it -> it).optional(),
            GridColumn.<String>text("price", it -> it).essential());

    @Test
    void leaves_out_on_a_tablet_what_the_list_names_last_and_never_what_is_essential() {
        assertThat(ListRoom.leftOut(columns, 768)).containsExactly("kind");
        assertThat(ListRoom.leftOut(columns, 600)).containsExactlyInAnyOrder("category", "kind");
    }

    @Test
    void leaves_out_nothing_that_fits() {
        assertThat(ListRoom.leftOut(columns, 1023)).isEmpty();
    }
}
