package dev.vitral.quoting;

import dev.vitral.quoting.design.PricedLine;
import dev.vitral.quoting.design.PricedWindow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must not move unnoticed: the price of one window and everything that is cut and counted for it.
 *
 * @param unitPrice money, 2 places
 * @param cuts in words without language, such as {@code P3-ZOC 2 × 1174 mm}, in the template's order
 */
public record GoldenFigures(BigDecimal unitPrice, List<String> cuts) {
    static GoldenFigures of(PricedWindow price) {
        return new GoldenFigures(price.unitPrice(), price.lines().stream().map(GoldenFigures::cut).toList());
    }

    private static String cut(PricedLine line) {
        StringBuilder text = new StringBuilder(line.material());
        if (line.pieces() == null) {
            return text.append(' ').append(plain(line.quantity())).toString();
        }
        text.append(' ').append(line.pieces()).append(" × ");
        text.append(line.cutLengthMm() != null ? plain(line.cutLengthMm()) : plain(line.widthMm()) + " × " + plain(line.heightMm())).append(" mm");
        if (line.mark() != null && line.mark().mitred()) {
            text.append(' ').append(plain(line.mark().leftDegrees())).append("°/").append(plain(line.mark().rightDegrees())).append('°');
        }
        return text.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    boolean isSame(GoldenFigures other) {
        return unitPrice.compareTo(other.unitPrice) == 0 && cuts.equals(other.cuts);
    }

    /** Cuts that are here and not there, each as often as it is more here. */
    List<String> without(GoldenFigures other) {
        List<String> left = new ArrayList<>(cuts);
        other.cuts.forEach(left::remove);
        return left;
    }
}
