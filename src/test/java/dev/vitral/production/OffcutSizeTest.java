package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.catalog.Category;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OffcutSizeTest {
    @Test
    void a_bars_rest_is_a_part_of_the_bar_its_metres_or_its_weight() {
        assertThat(OffcutSize.bar(30_500).quantity(profile(UnitMeasure.BAR))).isEqualByComparingTo("0.5");
        assertThat(OffcutSize.bar(30_500).quantity(profile(UnitMeasure.PIECE))).isEqualByComparingTo("0.5");
        assertThat(OffcutSize.bar(30_500).quantity(profile(UnitMeasure.METRE))).isEqualByComparingTo("3.05");
        assertThat(OffcutSize.bar(30_500).quantity(profile(UnitMeasure.KILOGRAM))).isEqualByComparingTo("2.44");
        assertThat(OffcutSize.bar(10_000).quantity(profile(UnitMeasure.BAR))).as("rounded once to 6 places").isEqualByComparingTo("0.163934");
    }

    @Test
    void a_sheets_rest_is_its_area_or_a_part_of_the_sheet() {
        assertThat(OffcutSize.sheet(9_000, 10_000).quantity(glass(UnitMeasure.SQUARE_METRE))).isEqualByComparingTo("0.9");
        assertThat(OffcutSize.sheet(9_000, 13_000).quantity(glass(UnitMeasure.SHEET))).isEqualByComparingTo("0.25");
    }

    @Test
    void refuses_what_the_catalogue_can_not_convert_and_what_has_no_offcuts() {
        Product sizeless = glass(UnitMeasure.SHEET);
        sizeless.setSheet(null, null);
        assertThat(refusal(() -> OffcutSize.sheet(9_000, 13_000).quantity(sizeless))).isEqualTo("offcut.unmeasured");
        Product screw = new Product("TOR", "Tornillo", ProductKind.HARDWARE, new Category("C", "C", null), new Unit("pza", "Pieza", UnitMeasure.PIECE));
        assertThat(refusal(() -> OffcutSize.bar(1_000).of(screw))).isEqualTo("offcut.kind");
        assertThat(refusal(() -> OffcutSize.bar(61_001).of(profile(UnitMeasure.BAR)))).isEqualTo("offcut.larger");
        assertThat(refusal(() -> OffcutSize.bar(1_000).of(glass(UnitMeasure.SHEET)))).isEqualTo("offcut.size");
    }

    private static Product profile(UnitMeasure measure) {
        Product profile = new Product("PER", "Perfil", ProductKind.PROFILE, new Category("C", "C", null), new Unit("u", "Unidad", measure));
        profile.setBarLengthMm(BigDecimal.valueOf(6100));
        profile.setWeightPerMetre(new BigDecimal("0.8"));
        return profile;
    }

    private static Product glass(UnitMeasure measure) {
        Product glass = new Product("VID", "Vidrio", ProductKind.GLASS, new Category("C", "C", null), new Unit("u", "Unidad", measure));
        glass.setSheet(BigDecimal.valueOf(1800), BigDecimal.valueOf(2600));
        return glass;
    }

    private static String refusal(Runnable work) {
        String[] code = {""};
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, p -> code[0] = p.code());
        return code[0];
    }
}
