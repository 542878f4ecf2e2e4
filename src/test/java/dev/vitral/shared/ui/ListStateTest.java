package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.vitral.catalog.ProductList;
import dev.vitral.shared.ListSort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStateTest {
    @Test
    void comes_back_from_its_own_address() {
        ListState state = new ListState(
                Map.of("price", ">10", "kind", "GLASS"), "claro 6 mm", List.of(ListSort.down("price"), ListSort.up("code")), true, 12);
        assertThat(ListState.of(state.parameters(), ProductList.SPEC)).isEqualTo(state);
    }

    @Test
    void passes_over_what_the_list_does_not_know() {
        QueryParameters old = QueryParameters.fromString("colour=red&sort=-colour,price,kind&kind=GLASS&vista=x");
        ListState state = ListState.of(old, ProductList.SPEC);
        assertThat(state.filters()).containsExactly(Map.entry("kind", "GLASS"));
        assertThat(state.sorts()).containsExactly(ListSort.up("price"));
        assertThat(state.view()).isZero();
    }

    @Test
    void leaves_blank_filters_out() {
        assertThat(new ListState(Map.of("code", " "), "", List.of(), false, 0)).isEqualTo(ListState.ALL);
        assertThat(ListState.ALL.isNarrowed()).isFalse();
    }
}
