package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a template with its sub-templates into materials, work and places for one size. */
final class Explosion {

    private static final int MOST_LINES = 5000;

    private final String glass;
    private final Map<String, String> choices;
    private final Materials materials;
    private int made;

    Explosion(String glass, Map<String, String> choices, Materials materials) {
        this.glass = glass;
        this.choices = choices;
        this.materials = materials;
    }

    Exploded of(WindowTemplate template, Size size, Map<String, BigDecimal> others) {
        Variables variables = Variables.of(template, size, others, choices);
        keep(template.script().rules(), variables, size);
        Sum sum = new Sum(new ArrayList<>(), new ArrayList<>());
        for (int index = 0; index < template.components().size(); index++) {
            BomLine line = new Row(
                            index, template.components().get(index), variables, glass, template.script().glassRules(), materials)
                    .line();
            requireFew(++made, template.code());
            if (line != null) {
                sum.lines.add(line);
            }
        }
        BigDecimal areaM2 = size.areaM2();
        sum.labour = Rate.of(areaM2, template.labourPerM2());
        sum.installation = Rate.of(areaM2, template.installationPerM2());
        for (Labour work : template.script().labour()) {
            sum.add(work.stage(), money(work, variables));
        }
        template.script().parts().forEach(part -> place(part, variables, sum));
        Division layout = template.script().layout();
        Elevation look = layout == null ? template.elevation() : template.elevation().parted(layout.fields(size, variables.numbers()));
        return new Exploded(List.copyOf(sum.lines), sum.labour, sum.installation, List.copyOf(sum.placed), look.holding(sum.placed));
    }

    private static void keep(List<Rule> rules, Variables variables, Size size) {
        for (Rule rule : rules) {
            if (Variables.value(rule.message(), "rules.formula", rule.holds(), variables.numbers()).signum() == 0) {
                String actual = size.widthMm().toPlainString() + " × " + size.heightMm().toPlainString();
                throw new DesignException(
                        Reason.RULE, DesignException.NO_COMPONENT, rule.message(), "", actual, rule.holds().text());
            }
        }
    }

    private static BigDecimal money(Labour work, Variables variables) {
        String field = "labour." + work.field();
        BigDecimal value = Variables.value(work.name(), field, work.formula(), variables.numbers());
        if (value.signum() < 0) {
            throw new DesignException(
                    Reason.NEGATIVE_QUANTITY, DesignException.NO_COMPONENT, work.name(), field, value.toPlainString(), "");
        }
        return work.money(value);
    }

    private void place(Part part, Variables variables, Sum sum) {
        Map<String, BigDecimal> numbers = variables.numbers();
        String code = part.template().code();
        if (part.condition() != null
                && Variables.value(code, "parts.condition", part.condition(), numbers).signum() == 0) {
            return;
        }
        int pieces = pieces(part, Variables.value(code, "parts.pieces", part.pieces(), numbers));
        if (pieces == 0) {
            return;
        }
        String name = part.remark().isEmpty() ? code : code + " " + part.remark();
        Inner placed = inner(part, name, numbers);
        Exploded inner = placed.exploded();
        inner.lines().forEach(line -> sum.lines.add(line.within(name, pieces)));
        BigDecimal times = BigDecimal.valueOf(pieces);
        sum.labour = sum.labour.add(inner.labour().multiply(times));
        sum.installation = sum.installation.add(inner.installation().multiply(times));
        for (int piece = 0; piece < pieces; piece++) {
            Map<String, BigDecimal> at = new HashMap<>(numbers);
            at.put(Part.INDEX, BigDecimal.valueOf(piece));
            BigDecimal x = Variables.value(code, "parts.xMm", part.xMm(), at);
            BigDecimal y = Variables.value(code, "parts.yMm", part.yMm(), at);
            sum.placed.add(new Placed(name, inner.elevation().holding(List.of()), placed.size(), x, y));
            requireFew(sum.placed.size() + inner.placed().size(), code);
            inner.placed().forEach(deeper -> sum.placed.add(deeper.within(name, x, y)));
        }
    }

    private static void requireFew(int lines, String code) {
        if (lines > MOST_LINES) {
            throw new DesignException(
                    Reason.TOO_MANY_LINES, DesignException.NO_COMPONENT, code, "", "", String.valueOf(MOST_LINES));
        }
    }

    private record Inner(Size size, Exploded exploded) {}

    private Inner inner(Part part, String name, Map<String, BigDecimal> numbers) {
        Map<String, BigDecimal> others = new HashMap<>();
        part.parameters().forEach((parameter, formula) -> others.put(
                parameter, Variables.value(part.template().code(), "parts.parameters." + parameter, formula, numbers)));
        try {
            Size size = size(part, numbers);
            return new Inner(size, of(part.template(), size, others));
        } catch (DesignException wrong) {
            throw wrong.within(name);
        }
    }

    private static Size size(Part part, Map<String, BigDecimal> numbers) {
        String code = part.template().code();
        return new Size(
                Variables.plain(Variables.value(code, "parts.widthMm", part.widthMm(), numbers)),
                Variables.plain(Variables.value(code, "parts.heightMm", part.heightMm(), numbers)));
    }

    private static int pieces(Part part, BigDecimal value) {
        BigDecimal pieces = Variables.plain(value);
        if (!Variables.isCount(pieces)) {
            throw new DesignException(
                    Reason.BAD_PIECES,
                    DesignException.NO_COMPONENT,
                    part.template().code(),
                    "parts.pieces",
                    pieces.toPlainString(),
                    "0 – " + Variables.MOST_PIECES);
        }
        return pieces.intValueExact();
    }

    /** What has been gathered so far. */
    private static final class Sum {

        private final List<BomLine> lines;
        private final List<Placed> placed;
        private BigDecimal labour = BigDecimal.ZERO;
        private BigDecimal installation = BigDecimal.ZERO;

        Sum(List<BomLine> lines, List<Placed> placed) {
            this.lines = lines;
            this.placed = placed;
        }

        void add(Labour.Stage stage, BigDecimal money) {
            switch (stage) {
                case MAKING -> labour = labour.add(money);
                case INSTALLATION -> installation = installation.add(money);
            }
        }
    }
}
