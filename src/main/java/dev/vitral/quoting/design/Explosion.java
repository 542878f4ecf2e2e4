package dev.vitral.quoting.design;

import dev.vitral.quoting.design.DesignException.Reason;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a template's rows into materials for one size, behind the guard rails of the trade (rules 1 and 2). */
final class Explosion {

    private static final int PLACES = 6;
    private static final BigDecimal MOST_PIECES = new BigDecimal("1000");

    private final WindowTemplate template;
    private final Map<String, BigDecimal> variables;
    private final String glass;
    private final Materials materials;

    Explosion(WindowTemplate template, Map<String, BigDecimal> variables, String glass, Materials materials) {
        this.template = template;
        this.variables = variables;
        this.glass = glass;
        this.materials = materials;
    }

    List<BomLine> lines() {
        List<BomLine> lines = new ArrayList<>();
        for (int row = 0; row < template.components().size(); row++) {
            BomLine line = new Row(row, template.components().get(row)).line();
            if (line != null) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    /** One component with the values of this window. */
    private final class Row {

        private final int index;
        private final Component component;
        private final String code;

        Row(int index, Component component) {
            this.index = index;
            this.component = component;
            this.code = component.material().equals(Component.CHOSEN_GLASS) ? glass : component.material();
        }

        @Nullable
        BomLine line() {
            if (component.condition() != null
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

        private MaterialCost material() {
            MaterialCost material =
                    materials.find(code).orElseThrow(() -> wrong(Reason.UNKNOWN_MATERIAL, "material", "", ""));
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
            if (length.signum() <= 0) {
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
            return BomLine.cut(index, code, pieces, length, rounded(metres));
        }

        private @Nullable BomLine pane(MaterialCost material) {
            int pieces = pieces();
            if (pieces == 0) {
                return null;
            }
            BigDecimal width = value("widthMm", component.widthMm());
            BigDecimal height = value("heightMm", component.heightMm());
            String size = width.toPlainString() + " × " + height.toPlainString();
            if (width.signum() <= 0 || height.signum() <= 0) {
                throw wrong(Reason.PANE_NOT_POSITIVE, width.signum() <= 0 ? "widthMm" : "heightMm", size, "");
            }
            if (!material.sheetOrLargest().holds(width, height)) {
                throw wrong(
                        Reason.PANE_BEYOND_SHEET,
                        "widthMm",
                        size,
                        material.sheetOrLargest().toString());
            }
            BigDecimal m2 =
                    width.multiply(height).multiply(BigDecimal.valueOf(pieces)).movePointLeft(6);
            return BomLine.pane(index, code, pieces, width, height, rounded(m2));
        }

        private @Nullable BomLine counted() {
            boolean measured = component.lengthMm() != null;
            String field = measured ? "lengthMm" : "quantity";
            BigDecimal value = value(field, measured ? component.lengthMm() : component.quantity());
            if (value.signum() < 0) {
                throw wrong(Reason.NEGATIVE_QUANTITY, field, value.toPlainString(), "");
            }
            BigDecimal quantity = rounded(measured ? value.movePointLeft(3) : value);
            return quantity.signum() == 0 ? null : BomLine.counted(index, code, component.kind(), quantity);
        }

        private int pieces() {
            BigDecimal pieces = value("pieces", component.pieces());
            if (pieces.scale() > 0 || pieces.signum() < 0 || pieces.compareTo(MOST_PIECES) > 0) {
                throw wrong(Reason.BAD_PIECES, "pieces", pieces.toPlainString(), "0 – " + MOST_PIECES);
            }
            return pieces.intValueExact();
        }

        /** Rounded to 6 places, without trailing zeros. */
        private BigDecimal value(String field, @Nullable Formula formula) {
            if (formula == null) {
                throw new IllegalStateException(field + " is missing"); // Component's constructor doesn't let it be
            }
            try {
                BigDecimal value = rounded(formula.evaluate(variables)).stripTrailingZeros();
                return value.scale() < 0 ? value.setScale(0) : value;
            } catch (FormulaException wrong) {
                throw DesignException.formula(index, code, field, formula.text(), wrong);
            }
        }

        private DesignException wrong(Reason reason, String field, String actual, String allowed) {
            return new DesignException(reason, index, code, field, actual, allowed);
        }
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
