package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes make units of each other, exactly (CAT-2). */
class UnitConversionTest {
    private static final Unit BAR = new Unit("tramo", "Tramo", UnitMeasure.BAR);
    private static final Unit METRE = new Unit("m", "Metro", UnitMeasure.METRE);
    private static final Unit SHEET = new Unit("hoja", "Hoja", UnitMeasure.SHEET);
    private static final Unit AREA = new Unit("m2", "Metro cuadrado", UnitMeasure.SQUARE_METRE);
    private static final Unit BOX = new Unit("caja", "Caja", UnitMeasure.BOX);
    private static final Unit PIECE = new Unit("pza", "Pieza", UnitMeasure.PIECE);
    private static final Unit KILO = new Unit("kg", "Kilogramo", UnitMeasure.KILOGRAM);
    private static final Unit PALLET = new Unit("tarima", "Tarima");

    @ParameterizedTest
    @CsvSource({"1, tramo, m, 6.1", "10, tramo, m, 61", "6.1, m, tramo, 1", "1, m, tramo, 0.163934", "1, hoja, m2, 4.32", "2, caja, pza, 48", "36, pza, caja, 1.5",
        "1, tramo, kg, 4.575", "4.575, kg, tramo, 1", "1, kg, m, 1.333333"})
    void converts_by_the_sizes_of_the_product(BigDecimal quantity, String from, String to, BigDecimal expected) {
        assertThat(UnitConversion.of(whole()).convert(quantity, unit(from), unit(to))).isEqualByComparingTo(expected).hasScaleOf(6);
    }

    @Test
    void whole_bars_sheets_and_boxes_come_back_exactly_whatever_their_size() {
        Random random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            Product product = product(BAR);
            product.setBarLengthMm(BigDecimal.valueOf(1 + random.nextInt(1_200_000), 2));
            product.setSheet(BigDecimal.valueOf(10_000 + random.nextInt(400_000), 2), BigDecimal.valueOf(10_000 + random.nextInt(400_000), 2));
            product.setPiecesPerBox(1 + random.nextInt(5_000));
            UnitConversion conversion = UnitConversion.of(product);
            BigDecimal n = BigDecimal.valueOf(1 + random.nextInt(100_000));
            assertThat(conversion.convert(conversion.convert(n, BOX, PIECE), PIECE, BOX)).isEqualByComparingTo(n);
            assertThat(conversion.convert(conversion.convert(n, SHEET, AREA), AREA, SHEET).setScale(2, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(n);
            if (product.getBarLengthMm().compareTo(new BigDecimal("1000")) >= 0) {
                assertThat(conversion.convert(conversion.convert(n, BAR, METRE), METRE, BAR)).isEqualByComparingTo(n);
            }
            assertThat(conversion.factor(SHEET, AREA).orElseThrow().times(conversion.factor(AREA, SHEET).orElseThrow())).isEqualTo(Ratio.ONE);
        }
    }

    @Test
    void takes_the_products_own_word_before_its_sizes_and_thirds_exactly() {
        Product gasket = product(METRE);
        gasket.setWeightPerMetre(new BigDecimal("0.5"));
        UnitConversion bySize = UnitConversion.of(gasket);
        assertThat(bySize.toStock(BigDecimal.ONE, KILO)).isEqualByComparingTo("2");
        assertThat(bySize.costToStock(new BigDecimal("90"), KILO)).isEqualByComparingTo("45");
        assertThat(bySize.costToStock(new BigDecimal("10"), METRE)).isEqualByComparingTo("10");
        assertThat(Ratio.of(new BigDecimal("100"), new BigDecimal("3")).of(new BigDecimal("3"))).isEqualByComparingTo("100");
        assertThat(Ratio.of(new BigDecimal("100"), new BigDecimal("3")).of(BigDecimal.ONE)).isEqualByComparingTo("33.333333");
    }

    @Test
    void refuses_what_the_product_does_not_define() {
        Product bare = product(PIECE);
        UnitConversion conversion = UnitConversion.of(bare);
        assertThat(conversion.toStock(BigDecimal.TEN, PIECE)).isEqualByComparingTo("10");
        for (Unit unknown : new Unit[] {BOX, METRE, KILO, PALLET}) {
            assertThatThrownBy(() -> conversion.toStock(BigDecimal.ONE, unknown)).isInstanceOfSatisfying(Problem.class, refused -> {
                assertThat(refused.code()).isEqualTo("unit.noConversion");
                assertThat(refused.fields().getFirst().field()).isEqualTo("unit");
            });
        }
    }

    private static Product whole() {
        Product product = product(BAR);
        product.setBarLengthMm(new BigDecimal("6100"));
        product.setSheet(new BigDecimal("1800"), new BigDecimal("2400"));
        product.setPiecesPerBox(24);
        product.setWeightPerMetre(new BigDecimal("0.75"));
        return product;
    }

    private static Product product(Unit stock) {
        return new Product("P", "Producto", ProductKind.OTHER, new Category("C", "C", null), stock);
    }

    private static Unit unit(String code) {
        return java.util.stream.Stream.of(BAR, METRE, SHEET, AREA, BOX, PIECE, KILO).filter(unit -> unit.getCode().equals(code)).findFirst().orElseThrow();
    }
}
