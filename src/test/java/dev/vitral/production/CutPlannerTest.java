package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.catalog.ProductKind;
import dev.vitral.shared.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One material of a work order, against {@code golden/cutting.json}. */
class CutPlannerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void plans_the_golden_bars_and_numbers_each_piece_once() throws IOException {
        for (JsonNode golden : JSON.readTree(new ClassPathResource("golden/cutting.json").getInputStream()).get("cases")) {
            CutGroup group = group(ProductKind.PROFILE, tenths(golden.get("barMm")), 0, pieces(golden.get("pieces"), 1), List.of(), CutLines.NONE);
            CutFound found = planner(golden.get("kerfMm").asString(), golden.path("trimMm").asInt(0)).plan(group);
            assertThat(found.full()).as(golden.toString()).isEqualTo(golden.get("bars").asInt());
            assertThat(found.lowerBound()).as("proven").isEqualTo(found.full());
            assertThat(numbers(found.lines())).as(golden.toString()).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, group.pieceCount()).boxed().toList());
            assertThat(CutLines.read(found.lines().written())).as("kept whole").isEqualTo(found.lines());
        }
    }

    @Test
    void plans_the_golden_sheets_and_numbers_each_pane_once() throws IOException {
        for (JsonNode golden : JSON.readTree(new ClassPathResource("golden/cutting.json").getInputStream()).get("sheets")) {
            CutGroup group = group(ProductKind.GLASS, tenths(golden.get("sheetMm").get(0)), tenths(golden.get("sheetMm").get(1)), pieces(golden.get("panes"), 2),
                    List.of(), CutLines.NONE);
            CutFound found = planner("0", golden.path("trimMm").asInt(0)).plan(group);
            assertThat(found.full()).as(golden.toString()).isEqualTo(golden.get("sheets").asInt());
            assertThat(numbers(found.lines())).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, group.pieceCount()).boxed().toList());
            assertThat(CutLines.read(found.lines().written())).as("kept whole").isEqualTo(found.lines());
        }
    }

    @Test
    void turns_no_pane_of_a_glass_with_a_grain() {
        List<CutGroup.Piece> panes = List.of(new CutGroup.Piece(1, 4, 12_000, 8_000), new CutGroup.Piece(5, 2, 5_000, 12_000));
        CutGroup free = group(ProductKind.GLASS, 18_000, 26_000, panes, List.of(), CutLines.NONE);
        CutGroup grained = new CutGroup(1, ProductKind.GLASS, null, 18_000, 26_000, false, panes, List.of(), CutLines.NONE);
        assertThat(planner("0", 10).plan(free).lines().sheets()).anyMatch(sheet -> sheet.layout().panes().stream().anyMatch(pane -> pane.rotated()));
        assertThat(planner("0", 10).plan(grained).lines().sheets()).isNotEmpty().noneMatch(sheet -> sheet.layout().panes().stream().anyMatch(pane -> pane.rotated()));
    }

    @Test
    void keeps_nothing_of_a_search_that_is_called_off() {
        CutGroup group = group(ProductKind.PROFILE, 61_000, 0, List.of(new CutGroup.Piece(1, 40, 18_550, 0), new CutGroup.Piece(41, 40, 11_600, 0),
                new CutGroup.Piece(81, 40, 9_730, 0)), List.of(), CutLines.NONE);
        CuttingRules rules = new CuttingRules(new BigDecimal("4"), BigDecimal.TEN, new BigDecimal("500"), BigDecimal.TEN, new BigDecimal("100"), BigDecimal.ZERO, 1);
        CutPlanner calledOff = new CutPlanner(rules, 1000, () -> {
            throw new IllegalStateException("called off");
        });
        assertThatThrownBy(() -> calledOff.plan(group)).hasMessage("called off");
    }

    @Test
    void uses_offcuts_before_bars_and_says_which() {
        CutGroup group = group(ProductKind.PROFILE, 61_000, 0, List.of(new CutGroup.Piece(1, 2, 10_000, 0), new CutGroup.Piece(3, 1, 20_000, 0)),
                List.of(new OffcutShelf.Offcut("R-7", 20_300, 0)), CutLines.NONE);
        CutFound found = planner("4", 10).plan(group);
        assertThat(found.full()).isEqualTo(1);
        assertThat(found.lines().bars().getFirst().pattern().stock().label()).isEqualTo("R-7");
        assertThat(found.lines().bars().getFirst().numbers()).isEqualTo(List.of(List.of(3)));
    }

    @Test
    void keeps_locked_lines_with_their_pieces_and_refuses_one_whose_offcut_is_gone() {
        List<CutGroup.Piece> pieces = List.of(new CutGroup.Piece(1, 6, 15_000, 0), new CutGroup.Piece(7, 6, 9_000, 0));
        List<OffcutShelf.Offcut> offcuts = List.of(new OffcutShelf.Offcut("R-1", 30_500, 0));
        CutPlanner planner = planner("4", 0);
        CutLines first = planner.plan(group(ProductKind.PROFILE, 61_000, 0, pieces, offcuts, CutLines.NONE)).lines();
        CutLines locked = first.lock(0, true).orElseThrow().locked();
        assertThat(locked.bars()).singleElement().satisfies(it -> assertThat(it.pattern().stock().offcut()).isTrue());
        CutFound again = planner.plan(group(ProductKind.PROFILE, 61_000, 0, pieces, offcuts, locked));
        assertThat(again.lines().bars().getFirst()).isEqualTo(locked.bars().getFirst());
        assertThat(numbers(again.lines())).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThatThrownBy(() -> planner.plan(group(ProductKind.PROFILE, 61_000, 0, pieces, List.of(), locked)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("cuttingPlan.lockedLine"));
    }

    @Test
    void says_what_keeps_a_material_from_being_planned() {
        CutPlanner planner = planner("4", 10);
        List<CutGroup.Piece> one = List.of(new CutGroup.Piece(1, 1, 60_810, 0));
        assertThat(planner.plan(group(ProductKind.PROFILE, 0, 0, one, List.of(), CutLines.NONE)).problem()).isEqualTo(CutProblem.NO_SIZE);
        assertThat(planner.plan(group(ProductKind.PROFILE, 61_000, 0, one, List.of(), CutLines.NONE)).problem()).isEqualTo(CutProblem.PIECE_TOO_LARGE);
        assertThat(planner.plan(group(ProductKind.PROFILE, 150, 0, one, List.of(), CutLines.NONE)).problem()).isEqualTo(CutProblem.ALL_TRIMMED);
        List<CutGroup.Piece> many = List.of(new CutGroup.Piece(1, 10_001, 100, 0));
        assertThat(planner.plan(group(ProductKind.PROFILE, 61_000, 0, many, List.of(), CutLines.NONE)).problem()).isEqualTo(CutProblem.TOO_MANY);
        List<CutGroup.Piece> wide = List.of(new CutGroup.Piece(1, 1, 30_000, 20_000));
        assertThat(planner.plan(group(ProductKind.GLASS, 18_000, 26_000, wide, List.of(), CutLines.NONE)).problem()).isEqualTo(CutProblem.PIECE_TOO_LARGE);
    }

    private static CutPlanner planner(String kerf, int trim) {
        BigDecimal off = BigDecimal.valueOf(trim);
        return new CutPlanner(new CuttingRules(new BigDecimal(kerf), off, new BigDecimal("500"), off, new BigDecimal("100"), BigDecimal.ZERO, 1), 1000, () -> false);
    }

    private static CutGroup group(ProductKind kind, long width, long height, List<CutGroup.Piece> pieces, List<OffcutShelf.Offcut> offcuts, CutLines locked) {
        return new CutGroup(1, kind, kind == ProductKind.PROFILE ? "natural" : null, width, height, true, pieces, offcuts, locked);
    }

    private static List<CutGroup.Piece> pieces(JsonNode golden, int sides) {
        List<CutGroup.Piece> pieces = new ArrayList<>();
        int next = 1;
        for (JsonNode piece : golden) {
            int count = piece.get(sides).asInt();
            pieces.add(new CutGroup.Piece(next, count, tenths(piece.get(0)), sides == 1 ? 0 : tenths(piece.get(1))));
            next += count;
        }
        return pieces;
    }

    private static long tenths(JsonNode millimetres) {
        return CuttingRules.up(millimetres.decimalValue());
    }

    private static List<Integer> numbers(CutLines lines) {
        List<Integer> all = new ArrayList<>();
        lines.bars().forEach(bar -> bar.numbers().forEach(all::addAll));
        lines.sheets().forEach(sheet -> all.addAll(sheet.numbers()));
        return all;
    }
}
