package dev.vitral.quoting.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vitral.quoting.design.Division.Way;
import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Windows parted by mullions and transoms, and windows set into others: fields that fill the frame, to scale, and their dimensions. */
class CompositeDrawingTest {
    private static final Pattern RECT = Pattern.compile("<rect class=\"([a-z-]+)\" x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
    private static final Pattern MEASURE = Pattern.compile("<text class=\"measure\"[^>]*>([^<]+)<");

    private static Division field(@Nullable String sizeMm, @Nullable String share, String leaves) {
        return new Division(null, formula(sizeMm), formula(share), leaves.isEmpty() ? List.of() : Leaf.row(leaves), 1, List.of());
    }

    private static Division split(Way way, @Nullable String sizeMm, Division... parts) {
        return new Division(way, formula(sizeMm), null, List.of(), 1, List.of(parts));
    }

    private static @Nullable Formula formula(@Nullable String text) {
        return text == null ? null : Formula.parse(text);
    }

    private static WindowTemplate template(Elevation look, Script script) {
        Parameter width = new Parameter("A", "mm", new BigDecimal("50"), new BigDecimal("20000"), new BigDecimal("2400"));
        Parameter height = new Parameter("H", "mm", new BigDecimal("50"), new BigDecimal("20000"), new BigDecimal("2400"));
        return new WindowTemplate("T", "T", List.of(width, height), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, look, script);
    }

    private static Script parted(Division layout) {
        return new Script(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), layout);
    }

    private static Elevation seen(WindowTemplate template, Size size) {
        return template.explode(size, "GLASS", Map.of(), Map.of(), Golden.materials()).elevation();
    }

    /** Fanlights over a door between two fixed lights. */
    private static Elevation shopFront(Size size) {
        Division layout = split(Way.ROWS, null,
                split(Way.COLUMNS, "min(500,H/4)", field(null, null, "T"), field(null, null, "O")),
                split(Way.COLUMNS, null, field(null, null, "O"), field("900", null, "I"), field(null, "2", "XO")));
        return seen(template(Elevation.of("O"), parted(layout)), size);
    }

    private static List<Box> rects(String svg, String kind) {
        List<Box> boxes = new ArrayList<>();
        Matcher rect = RECT.matcher(svg);
        while (rect.find()) {
            if (rect.group(1).equals(kind)) {
                double left = Double.parseDouble(rect.group(2));
                double top = Double.parseDouble(rect.group(3));
                boxes.add(new Box(left, top, left + Double.parseDouble(rect.group(4)), top + Double.parseDouble(rect.group(5))));
            }
        }
        return boxes;
    }

    private static List<String> measures(String svg) {
        return MEASURE.matcher(svg).results().map(found -> found.group(1)).toList();
    }

    @Test
    void parts_a_window_by_millimetres_and_by_shares_of_the_rest() {
        Elevation front = shopFront(Size.of(3300, 2400));

        assertThat(front.fields()).extracting(f -> f.leftMm().intValue() + "," + f.topMm().intValue() + " " + f.widthMm().intValue() + "×" + f.heightMm().intValue() + " " + Leaf.text(f.leaves()))
                .containsExactly("0,0 1650×500 T", "1650,0 1650×500 O", "0,500 800×1900 O", "800,500 900×1900 I", "1700,500 1600×1900 XO");
        String svg = Drawing.svg(front, Size.of(3300, 2400), "");
        assertThat(measures(svg)).containsExactly("800", "900", "1600", "3300", "500", "1900", "2400");
        assertThat(svg).contains("class=\"handle\"");
    }

    @Test
    void fills_the_frame_exactly_whatever_the_division() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2000; i++) {
            Size size = new Size(BigDecimal.valueOf(random.nextInt(40_000, 900_000), 2), BigDecimal.valueOf(random.nextInt(40_000, 900_000), 2));
            List<Field> fields = seen(template(Elevation.of("O"), parted(division(random, 3))), size).fields();
            BigDecimal area = fields.stream().map(f -> f.widthMm().multiply(f.heightMm())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(area).isEqualByComparingTo(size.widthMm().multiply(size.heightMm()));
            for (Field field : fields) {
                assertThat(field.widthMm()).isPositive();
                assertThat(field.heightMm()).isPositive();
                assertThat(field.rightMm()).isLessThanOrEqualTo(size.widthMm());
                assertThat(field.bottomMm()).isLessThanOrEqualTo(size.heightMm());
            }
            assertThat(fields).noneMatch(one -> fields.stream().anyMatch(other -> one != other && overlap(one, other)));
        }
    }

    private static boolean overlap(Field one, Field other) {
        return one.leftMm().compareTo(other.rightMm()) < 0 && other.leftMm().compareTo(one.rightMm()) < 0
                && one.topMm().compareTo(other.bottomMm()) < 0 && other.topMm().compareTo(one.bottomMm()) < 0;
    }

    private static Division division(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return field(null, String.valueOf(random.nextInt(1, 8)), "O");
        }
        Division[] parts = new Division[random.nextInt(1, 4)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = division(random, depth - 1);
        }
        parts[0] = random.nextBoolean() ? field("0.35", null, "T") : parts[0];
        return parts.length == 1 ? division(random, depth - 1) : split(random.nextBoolean() ? Way.ROWS : Way.COLUMNS, null, parts);
    }

    @Test
    void draws_bars_and_fields_in_the_scale_of_the_frame() {
        Size size = Size.of(2000, 1000);
        Elevation look = seen(template(Elevation.of("O"), parted(split(Way.COLUMNS, null, field("500", null, "L"), field(null, null, "O")))), size);
        double scale = Canvas.of(look, size).pxPerMm();
        List<Box> openings = rects(Drawing.svg(look, size, ""), "opening-edge");

        assertThat(openings).hasSize(2);
        assertThat(openings.getFirst().width()).isCloseTo((500 - 30 - 15) * scale, within(0.02));
        assertThat(openings.getLast().width()).isCloseTo((1500 - 30 - 15) * scale, within(0.02));
        assertThat(openings.getLast().left() - openings.getFirst().right()).isCloseTo(30 * scale, within(0.02));
    }

    @Test
    void sets_a_door_into_a_window_wall_at_its_place() {
        WindowTemplate door = template(new Elevation(Leaf.row("D"), 40, 60, 2, false), Script.NONE);
        Part part = new Part(door, Formula.parse("1"), Formula.parse("900"), Formula.parse("2100"), Formula.parse("A-1200"), Formula.parse("0"), Map.of(), null, "");
        Script script = new Script(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(part),
                split(Way.COLUMNS, null, field(null, null, "O"), field("1200", null, "")));
        Size size = Size.of(4000, 2600);
        Elevation wall = seen(template(Elevation.of("O"), script), size);
        String svg = Drawing.svg(wall, size, "");
        double scale = Canvas.of(wall, size).pxPerMm();

        List<Box> frames = rects(svg, "frame");
        assertThat(frames).hasSize(2);
        assertThat(frames.getLast().width()).isCloseTo(900 * scale, within(0.02));
        assertThat(frames.getLast().left() - frames.getFirst().left()).isCloseTo(2800 * scale, within(0.02));
        assertThat(frames.getLast().bottom()).isCloseTo(frames.getFirst().bottom(), within(0.02));
        assertThat(measures(svg)).contains("2800", "1200", "4000", "500", "2100", "2600");
    }

    @Test
    void refuses_parts_that_do_not_fit() {
        Division tooWide = split(Way.COLUMNS, null, field("1500", null, "O"), field("900", null, "O"));

        assertThatExceptionOfType(DesignException.class)
                .isThrownBy(() -> seen(template(Elevation.of("O"), parted(tooWide)), Size.of(2000, 1000)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(DesignException.Reason.BAD_LAYOUT))
                .satisfies(e -> assertThat(e.actual() + "/" + e.allowed()).isEqualTo("2400/2000"));
        assertThat(seen(template(Elevation.of("O"), parted(tooWide)), Size.of(2400, 1000)).fields()).hasSize(2);
    }

    @Test
    void keeps_every_shape_and_text_on_the_canvas() {
        for (Size size : List.of(Size.of(1500, 20_000), Size.of(20_000, 700), Size.of(1500, 1500), Size.of(6000, 3000))) {
            Elevation look = shopFront(size);
            Canvas canvas = Canvas.of(look, size);
            String svg = Drawing.svg(look, size, "");
            Matcher text = Pattern.compile("<text class=\"measure\" x=\"([0-9.-]+)\" y=\"([0-9.-]+)\" font-size=\"([0-9.]+)\"([^>]*)>([^<]+)<").matcher(svg);
            while (text.find()) {
                double half = text.group(5).length() * 0.64 * Double.parseDouble(text.group(3)) / 2;
                double x = Double.parseDouble(text.group(1));
                boolean upright = text.group(4).contains("rotate");
                assertThat(x - (upright ? 0 : half)).as(size + text.group()).isNotNegative();
                assertThat(x + (upright ? 0 : half)).as(size + text.group()).isLessThanOrEqualTo(canvas.widthPx());
                assertThat(Double.parseDouble(text.group(2))).isBetween(0.0, canvas.heightPx());
            }
            assertThat(rects(svg, "glass")).allSatisfy(glass -> assertThat(glass.bottom()).isLessThanOrEqualTo(canvas.heightPx()));
        }
    }

    @Test
    void puts_a_text_that_is_too_long_for_its_line_below_it() {
        Size narrow = Size.of(200, 2400);
        String svg = Drawing.svg(Elevation.of("O"), narrow, "");
        Box frame = rects(svg, "frame").getFirst();
        Matcher text = Pattern.compile("<text class=\"measure\" x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>200<").matcher(svg);

        assertThat(text.find()).isTrue();
        assertThat(Double.parseDouble(text.group(1))).isGreaterThan(frame.bottom() + 20 + 3);
        assertThat(Double.parseDouble(text.group(1))).isLessThan(Canvas.of(Elevation.of("O"), narrow).heightPx());
    }

    @Test
    void keeps_profiles_to_scale_in_small_leaves() {
        Size small = Size.of(300, 300);
        Elevation look = new Elevation(Leaf.row("L"), 30, 90, 1, true);
        double scale = Canvas.of(look, small).pxPerMm();

        assertThat(rects(Drawing.svg(look, small, ""), "glass").getFirst().width()).isCloseTo((300 - 60 - 180) * scale, within(0.02));
    }

    @Test
    void draws_in_far_less_time_than_a_keystroke_may_take() {
        Size size = Size.of(3300, 2400);
        Drawing.svg(shopFront(size), size, "");
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            Drawing.svg(shopFront(size), size, "");
        }
        assertThat((System.nanoTime() - begun) / 20 / 1_000_000).isLessThan(100);
    }

    @Test
    void sketches_a_window_without_dimensions_for_labels() {
        String sketch = Drawing.sketch(shopFront(Size.of(3300, 2400)), Size.of(3300, 2400), "");

        assertThat(sketch).doesNotContain("class=\"measure\"").contains("class=\"frame\"", "class=\"handle\"");
    }
}
