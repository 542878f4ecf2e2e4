package dev.vitral.production.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class CuttingDrawingTest {
    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_sheet_shows_each_pane_with_label_and_measures_to_scale() throws Exception {
        SheetOrder order = new SheetOrder(List.of(new Pane("V<1> & \"co\"\u0001", 6_745, 10_750, 2, true), new Pane("V2", 3_000, 4_005, 3, true)),
                List.of(StockSheet.full("H", 18_000, 26_000)), SheetRules.glass(100));
        String svg = SheetDrawing.svg(SheetPlanner.plan(order, 50).layouts().getFirst());
        Document document = parsed(svg);
        assertThat(svg).contains("V&lt;1&gt; &amp; &quot;co&quot; ", "400.5", "\"674.50\"", "#ddd", "#aaa");
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_bar_shows_its_pieces_and_its_rest() throws Exception {
        String svg = BarDrawing.svg(61_000, 100, 40, List.of(new BarDrawing.Piece("P1", 15_220), new BarDrawing.Piece("P2", 20_005)), true);
        parsed(svg);
        assertThat(svg).contains(">P1<", ">1522<", ">2000.5<", ">2549.5<", "#ddd");
        assertThat(BarDrawing.svg(61_000, 100, 40, List.of(), false)).doesNotContain("#ddd").contains("stroke=\"#555\"");
    }

    @Test
    void an_end_that_is_not_square_slants() throws Exception {
        String square = BarDrawing.svg(61_000, 100, 40, List.of(new BarDrawing.Piece("P1", 15_220)), false);
        String mitred = BarDrawing.svg(61_000, 100, 40, List.of(new BarDrawing.Piece("P1", 15_220, 45, 90)), false);
        parsed(mitred);
        assertThat(square).contains("M10.00 381.20L1532.00 381.20L1532.00 0.00L10.00 0.00Z");
        assertThat(mitred).contains("M10.00 381.20L1532.00 381.20L1532.00 0.00L200.60 0.00Z");
    }
}
