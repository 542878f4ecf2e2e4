package dev.vitral.quoting.design;

import dev.vitral.quoting.design.Choice.Option;
import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component with the values of one window, behind the guard rails of the trade (rules 1 and 2). */
final class Row {

    private static final int PLACES = 6;

    /** In mm; what is thinner is no piece, and would count as nothing in m² of 6 places. */
    static final BigDecimal THINNEST = BigDecimal.ONE;

    private final int index;
    private final Component component;
    private final @Nullable String code;
    private final Variables variables;
    private final List<GlassRule> glassRules;
    private final Materials materials;

    Row(int index, Component component, Variables variables, String glass, List<GlassRule> glassRules, Materials materials) {
        this.index = index;
        this.component = component;
        this.variables = variables;
        this.glassRules = glassRules;
        this.materials = materials;
        this.code = code(component, variables, glass);
    }

    /** The material; none where the chosen option has none. */
    private static @Nullable String code(Component component, Variables variables, String glass) {
        if (!component.isChosen()) {
            return component.material();
        }
        if (component.material().equals(Component.CHOSEN_GLASS)) {
            return glass;
        }
        Option option = variables.chosen().get(component.choice());
        return option == null ? null : option.material();
    }

    /** What it takes; null where its condition fails, its number is zero or the chosen option has no material. */
    @Nullable
    BomLine line() {
        if (code == null
                || component.condition() != null
                        && value("condition", component.condition()).signum() == 0) {
            return null;
        }
        MaterialCost material = material();
        return switch (component.kind()) {
            case PROFILE -> cut(material);
            case GLASS -> pane(material);
            case HARDWARE, CONSUMABLE -> counted();
        };
    }

    private String subject() {
        return code == null ? component.material() : code;
    }

    private PieceMark mark() {
        return PieceMark.of(component);
    }

    private void glassRules(BigDecimal width, BigDecimal height, String size) {
        for (GlassRule rule : glassRules) {
            if (rule.isFor(subject()) && !allows(rule, width, height)) {
                throw new DesignException(Reason.GLASS_RULE, index, rule.message(), "widthMm", size, subject());
            }
        }
    }

    private boolean allows(GlassRule rule, BigDecimal width, BigDecimal height) {
        try {
            return rule.allows(width, height, variables.numbers());
        } catch (FormulaException wrong) {
            String text = rule.holds() == null ? "" : rule.holds().text();
            throw DesignException.formula(index, rule.message(), "glassRules.formula", text, wrong);
        }
    }

    /** Nobody buys half a lock: a quantity of hardware is rounded up to whole pieces. Consumables are taken as they come. */
    private BigDecimal whole(BigDecimal quantity) {
        return component.kind() == MaterialKind.HARDWARE ? quantity.setScale(0, RoundingMode.CEILING) : quantity;
    }

    private MaterialCost material() {
        MaterialCost material =
                materials.find(subject()).orElseThrow(() -> wrong(Reason.UNKNOWN_MATERIAL, "material", "", ""));
        if (material.kind() != component.kind()) {
            throw wrong(
                    Reason.WRONG_KIND,
                    "material",
                    material.kind().name(),
                    component.kind().name());
        }
        return material;
    }

    private @Nullable BomLine cut(MaterialCost material) {
        int pieces = pieces();
        if (pieces == 0) {
            return null;
        }
        BigDecimal length = value("cutLengthMm", component.cutLengthMm());
        if (length.compareTo(THINNEST) < 0) {
            throw wrong(Reason.CUT_NOT_POSITIVE, "cutLengthMm", length.toPlainString(), "");
        }
        if (length.compareTo(material.bar()) > 0) {
            throw wrong(
                    Reason.CUT_BEYOND_BAR,
                    "cutLengthMm",
                    length.toPlainString(),
                    material.bar().toPlainString());
        }
        BigDecimal metres = length.multiply(BigDecimal.valueOf(pieces)).movePointLeft(3);
        return BomLine.cut(index, subject(), pieces, length, rounded(metres), mark());
    }

    private @Nullable BomLine pane(MaterialCost material) {
        int pieces = pieces();
        if (pieces == 0) {
            return null;
        }
        BigDecimal width = value("widthMm", component.widthMm());
        BigDecimal height = value("heightMm", component.heightMm());
        String size = width.toPlainString() + " × " + height.toPlainString();
        if (width.compareTo(THINNEST) < 0 || height.compareTo(THINNEST) < 0) {
            throw wrong(Reason.PANE_NOT_POSITIVE, width.compareTo(THINNEST) < 0 ? "widthMm" : "heightMm", size, "");
        }
        if (!material.sheetOrLargest().holds(width, height)) {
            throw wrong(
                    Reason.PANE_BEYOND_SHEET,
                    "widthMm",
                    size,
                    material.sheetOrLargest().toString());
        }
        glassRules(width, height, size);
        BigDecimal m2 =
                width.multiply(height).multiply(BigDecimal.valueOf(pieces)).movePointLeft(6);
        return BomLine.pane(index, subject(), pieces, width, height, rounded(m2), mark());
    }

    private @Nullable BomLine counted() {
        boolean measured = component.lengthMm() != null;
        String field = measured ? "lengthMm" : "quantity";
        BigDecimal value = value(field, measured ? component.lengthMm() : component.quantity());
        if (value.signum() < 0) {
            throw wrong(Reason.NEGATIVE_QUANTITY, field, value.toPlainString(), "");
        }
        BigDecimal quantity = rounded(measured ? value.movePointLeft(3) : whole(value));
        return quantity.signum() == 0 ? null : BomLine.counted(index, subject(), component.kind(), quantity, mark());
    }

    private int pieces() {
        BigDecimal pieces = value("pieces", component.pieces());
        if (!Variables.isCount(pieces)) {
            throw wrong(Reason.BAD_PIECES, "pieces", pieces.toPlainString(), "0 – " + Variables.MOST_PIECES);
        }
        return pieces.intValueExact();
    }

    /** Rounded to 6 places, without trailing zeros. */
    private BigDecimal value(String field, @Nullable Formula formula) {
        if (formula == null) {
            throw new IllegalStateException(field + " is missing"); // Component's constructor doesn't let it be
        }
        try {
            return Variables.plain(rounded(formula.evaluate(variables.numbers())));
        } catch (FormulaException wrong) {
            throw DesignException.formula(index, subject(), field, formula.text(), wrong);
        }
    }

    private DesignException wrong(Reason reason, String field, String actual, String allowed) {
        return new DesignException(reason, index, subject(), field, actual, allowed);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
