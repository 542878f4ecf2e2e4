package dev.vitral.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The word lists of the bulk load and the SQL that draws from them: what a product gets depends on its ordinal {@code i} and nothing else. */
final class BulkWords {
    /** Another one makes other data. */
    private static final String SEED = "vitral";

    private static final JsonNode FILE = DemoFile.read("bulk.json");

    /** A category with the unit that its products are counted in. */
    record Group(String code, String name, String kind, String unit) {}

    private BulkWords() {}

    static List<Group> groups() {
        return nodes("categories").stream().map(node -> new Group(text(node, "code"), text(node, "name"), text(node, "kind"), text(node, "unit"))).toList();
    }

    static List<JsonNode> nodes(String list) {
        List<JsonNode> nodes = new ArrayList<>();
        FILE.get(list).forEach(nodes::add);
        return nodes;
    }

    static List<String> texts(String list) {
        return nodes(list).stream().map(JsonNode::asString).toList();
    }

    static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    /** A number from 0 to {@code below} − 1 that looks drawn; {@code what} names the draw. The multiplication parts draws that CRC-32 leaves alike. */
    static String draw(String what, int below) {
        return "CAST(CRC32(CONCAT('%s-%s-', i)) * 2654435761 DIV 16777216 MOD %d AS SIGNED)".formatted(SEED, what, below);
    }

    /** One of the values, drawn. */
    static String oneOf(String what, List<String> values) {
        return pick(draw(what, values.size()), values);
    }

    /** The value at a position counted from 0. */
    static String pick(String position, List<String> values) {
        return "ELT(1 + " + position + ", " + values.stream().map(BulkWords::quoted).collect(Collectors.joining(", ")) + ")";
    }

    /** A description such as {@code Bisagra de libro 3/4" bronce uso rudo «Ibáñez»}. */
    static String description(String group) {
        String nouns = nodes("categories").stream()
                .map(node -> {
                    List<String> words = new ArrayList<>();
                    node.get("nouns").forEach(noun -> words.add(noun.asString()));
                    return oneOf("noun", words);
                })
                .collect(Collectors.joining(", "));
        return "CONCAT(ELT(1 + %s, %s), ' ', %s, ' ', %s, ' ', %s, ' «', %s, '»')".formatted(
                group, nouns, oneOf("size", texts("sizes")), oneOf("finish", texts("finishes")), oneOf("line", texts("lines")), oneOf("brand", texts("brands")));
    }

    /** An EAN-13 of Mexico's prefix out of a number, its check digit included. */
    static String barcode(String number) {
        String digits = "(750200000000 + " + number + ")";
        List<String> weighed = new ArrayList<>();
        long power = 1;
        for (int place = 0; place < 12; place++) {
            weighed.add((place % 2 == 0 ? 3 : 1) + " * (" + digits + " DIV " + power + " MOD 10)");
            power *= 10;
        }
        return "CONCAT(" + digits + ", (10 - (" + String.join(" + ", weighed) + ") MOD 10) MOD 10)";
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
