package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DrawingTest {

    /** Numbers are written with two decimals. */
    private static final Offset<Double> WRITTEN = within(0.02);

    static List<WindowTemplate> templates() {
        return Golden.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void draws_each_golden_template_to_scale_inside_its_canvas(WindowTemplate template) {
        Size size = new Size(
                template.parameters().get(0).standard(),
                template.parameters().get(1).standard());
        Canvas canvas = Canvas.of(template.elevation(), size);
        Document svg = parse(Drawing.svg(template.elevation(), size, template.description()));

        Element frame = all(svg, "rect", "frame").getFirst();
        assertThat(number(frame, "width")).isCloseTo(size.widthMm().doubleValue() * canvas.pxPerMm(), WRITTEN);
        assertThat(number(frame, "height")).isCloseTo(size.heightMm().doubleValue() * canvas.pxPerMm(), WRITTEN);
        for (Element rect : all(svg, "rect")) {
            assertThat(number(rect, "x")).isNotNegative();
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(canvas.widthPx());
            assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(canvas.heightPx());
        }
        assertThat(all(svg, "rect", "leaf"))
                .hasSize(
                        template.elevation().sashMm() == 0
                                ? 0
                                : template.elevation().leaves().size());
        assertThat(texts(svg, "measure"))
                .contains(size.widthMm().toPlainString(), size.heightMm().toPlainString());
    }

    @Test
    void draws_profiles_and_leaves_in_the_same_scale_as_the_frame() {
        Size size = Size.of(2000, 1000);
        double scale = Canvas.of(Elevation.of("XO"), size).pxPerMm();
        Document svg = parse(Drawing.svg(Elevation.of("XO"), size, ""));

        Element opening = all(svg, "rect", "opening-edge").getFirst();
        assertThat(number(opening, "width")).isCloseTo((2000 - 2 * 30) * scale, WRITTEN);
        for (Element leaf : all(svg, "rect", "leaf")) {
            assertThat(number(leaf, "width")).isCloseTo((1000 - 30 + 25) * scale, WRITTEN);
        }
        for (Element glass : all(svg, "rect", "glass")) {
            assertThat(number(glass, "width")).isCloseTo((1000 - 30 + 25 - 100) * scale, WRITTEN);
        }
    }

    @Test
    void keeps_one_scale_over_the_windows_of_a_quote() {
        Size wide = Size.of(2400, 1200);
        Size small = Size.of(900, 600);
        Canvas canvas = Canvas.common(List.of(), List.of(wide, small)).orElseThrow();

        double wider = frameWidth(wide, canvas);
        double smaller = frameWidth(small, canvas);

        assertThat(wider / smaller).isCloseTo(2400.0 / 900, within(0.001));
        assertThat(Canvas.common(List.of(), List.of(Size.of(3000, 500), Size.of(600, 500))))
                .isEmpty();
        assertThat(Canvas.common(List.of(), List.of())).isEmpty();
    }

    @Test
    void marks_leaves_and_shows_which_way_they_open() {
        Document sliding = parse(Drawing.svg(Elevation.of("OXXO"), Size.of(2400, 1200), ""));
        assertThat(texts(sliding, "mark")).containsExactlyInAnyOrder("O", "X", "X", "O");
        assertThat(texts(sliding, "measure")).containsExactly("600", "600", "600", "600", "2400", "1200");
        assertThat(all(sliding, "polyline", "arrow")).hasSize(4);

        Document awning = parse(Drawing.svg(Elevation.of("T"), Size.of(600, 500), ""));
        Element triangle = all(awning, "polyline", "opening").getFirst();
        assertThat(triangle.getAttribute("stroke-dasharray")).isNotEmpty();
        String[] points = triangle.getAttribute("points").split("[ ,]");
        assertThat(Double.parseDouble(points[3])).as("the tip is at the top").isLessThan(Double.parseDouble(points[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "XO,0,true",
        "OX,1,false",
        "OXXO,1,false",
        "OXXO,2,true",
        "OXX,2,false",
        "XX,0,true",
        "XX,1,false",
        "OXO,1,false"
    })
    void slides_leaves_over_the_nearest_fixed_one(String leaves, int index, boolean right) {
        assertThat(Elevation.of(leaves).slidesRight(index)).isEqualTo(right);
    }

    @Test
    void writes_parts_that_sum_to_the_whole() {
        for (int leaves = 2; leaves <= 6; leaves++) {
            for (int width = 1500; width < 1530; width++) {
                Document svg = parse(Drawing.svg(Elevation.of("O".repeat(leaves)), Size.of(width, 1000), ""));
                BigDecimal parts = texts(svg, "measure").stream()
                        .limit(leaves)
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).isEqualByComparingTo(BigDecimal.valueOf(width));
            }
        }
    }

    @Test
    void says_how_many_equal_parts_where_their_texts_would_not_fit() {
        Document svg = parse(Drawing.svg(Elevation.of("OOOOOOOOOO"), Size.of(1200, 1200), ""));

        assertThat(texts(svg, "measure")).containsExactly("10 × 120", "1200", "1200");
    }

    @Test
    void escapes_hostile_text() {
        String hostile = "</title><script>alert(1)</script> & \"'\u0000\ud800 \u202e😀 ñ";

        String svg = Drawing.svg(Elevation.of("O"), Size.of(900, 600), hostile);

        assertThat(svg).doesNotContain("<script");
        assertThat(parse(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</title><script>alert(1)</script> & \"'\ufffd\ufffd \u202e😀 ñ");
    }

    @Test
    void is_deterministic_and_needs_nothing_from_outside() {
        String once = Drawing.svg(Elevation.of("OXX"), Size.of(2000, 1500), "V-1");

        assertThat(Drawing.svg(Elevation.of("OXX"), Size.of(2000, 1500), "V-1")).isEqualTo(once);
        assertThat(once.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "href", "url(", "var(", "<style", "<!", "NaN", "Infinity", "E-");
    }

    @Test
    void draws_extreme_sizes_without_negative_measures() {
        for (String leaves : List.of("O", "X", "XO", "OXXO", "L", "LR", "T", "B", "XXXXXXXXXXXX")) {
            for (Size size : List.of(Size.of(1, 1), Size.of(50, 20_000), Size.of(20_000, 50), Size.of(80, 80))) {
                Document svg = parse(Drawing.svg(new Elevation(Leaf.row(leaves), 60, 90, 3, false), size, ""));
                assertThat(all(svg, "rect")).allSatisfy(rect -> {
                    assertThat(number(rect, "width")).isNotNegative();
                    assertThat(number(rect, "height")).isNotNegative();
                });
            }
        }
    }

    @Test
    void reads_and_writes_rows_of_leaves() {
        assertThat(Leaf.text(Leaf.row("O X X O"))).isEqualTo("OXXO");
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.row(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.row("OXZ"));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.row("O".repeat(13)));
    }

    private static double frameWidth(Size size, Canvas canvas) {
        return number(
                all(parse(Drawing.svg(Elevation.of("O"), size, canvas, "")), "rect", "frame")
                        .getFirst(),
                "width");
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(svg, e);
        }
    }

    private static List<Element> all(Document svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> all(Document svg, String tag, String kind) {
        return all(svg, tag).stream()
                .filter(e -> e.getAttribute("class").equals(kind))
                .toList();
    }

    private static List<String> texts(Document svg, String kind) {
        return all(svg, "text", kind).stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
