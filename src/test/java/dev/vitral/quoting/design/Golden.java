package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trade's golden files as values of the core, with the ranges and looks that the files leave open. */
final class Golden {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Ranges in millimetres (least and greatest width, then height) and looks, as the demo has them. */
    private record Look(int minA, int maxA, int minH, int maxH, Elevation elevation) {}

    private static final Map<String, Look> LOOKS = Map.of(
            "COR2-XO", new Look(500, 3000, 400, 2200, new Elevation(Leaf.row("XO"), 25, 45, 1, true)),
            "COR3-XO", new Look(600, 3600, 400, 2600, new Elevation(Leaf.row("XO"), 30, 50, 1, true)),
            "COR3-OXXO", new Look(1200, 6000, 400, 2600, new Elevation(Leaf.row("OXXO"), 30, 50, 1, true)),
            "COR3-3H", new Look(900, 5400, 400, 2600, new Elevation(Leaf.row("OXX"), 30, 50, 1, true)),
            "FIJ3", new Look(300, 3000, 300, 2400, new Elevation(Leaf.row("O"), 40, 0, 1, true)),
            "PROY", new Look(300, 1200, 300, 1500, new Elevation(Leaf.row("T"), 35, 45, 1, true)),
            "PTA", new Look(600, 1200, 1800, 2600, new Elevation(Leaf.row("L"), 40, 65, 2, false)),
            "CANB", new Look(900, 2400, 1200, 2200, new Elevation(Leaf.row("XX"), 30, 35, 1, true)));

    private Golden() {}

    static JsonNode read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Materials materials() {
        List<MaterialCost> all = new ArrayList<>();
        for (JsonNode node : read("catalogue.json").get("materials")) {
            MaterialKind kind = kind(node);
            BigDecimal cost = new BigDecimal(node.get("cost").asString());
            String unit = node.get("unit").asString();
            String code = node.get("code").asString();
            all.add(
                    kind == MaterialKind.PROFILE
                            ? MaterialCost.profile(
                                    code, unit, cost, node.get("barLengthMm").decimalValue())
                            : MaterialCost.other(code, kind, unit, cost));
        }
        return Materials.of(all);
    }

    static BigDecimal colourFactor(String colour) {
        return new BigDecimal(
                read("catalogue.json").get("colourFactors").get(colour).asString());
    }

    static List<WindowTemplate> templates() {
        List<WindowTemplate> templates = new ArrayList<>();
        read("templates.json").forEach(node -> templates.add(template(node)));
        return templates;
    }

    static WindowTemplate template(String code) {
        return templates().stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static WindowTemplate template(JsonNode node) {
        String code = node.get("code").asString();
        Look look = LOOKS.get(code);
        if (look == null) {
            throw new IllegalStateException("no look for " + code);
        }
        List<Component> components = new ArrayList<>();
        node.get("components").forEach(component -> components.add(component(component)));
        return new WindowTemplate(
                code,
                node.get("description").asString(),
                List.of(
                        Parameter.millimetres("A", look.minA, look.maxA, (look.minA + look.maxA) / 2),
                        Parameter.millimetres("H", look.minH, look.maxH, (look.minH + look.maxH) / 2)),
                components,
                new BigDecimal(node.get("labourPerM2").asString()),
                new BigDecimal(node.get("installationPerM2").asString()),
                look.elevation);
    }

    private static Component component(JsonNode node) {
        return new Component(
                node.get("material").asString(),
                kind(node),
                formula(node, "pieces"),
                formula(node, "cutLengthMm"),
                formula(node, "widthMm"),
                formula(node, "heightMm"),
                formula(node, "quantity"),
                formula(node, "lengthMm"),
                formula(node, "condition"));
    }

    private static @Nullable Formula formula(JsonNode node, String field) {
        return node.has(field) ? Formula.parse(node.get(field).asString()) : null;
    }

    private static MaterialKind kind(JsonNode node) {
        return MaterialKind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT));
    }
}
