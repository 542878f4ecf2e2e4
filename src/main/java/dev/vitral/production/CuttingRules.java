package dev.vitral.production;

import dev.vitral.production.cutting.BarRules;
import dev.vitral.production.cutting.SheetRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this shop cuts, millimetres.
 *
 * @param kerf width of the saw's cut through a profile
 * @param barTrim taken off each end of a bar
 * @param barRest shortest rest of a bar that goes back to stock
 * @param sheetTrim taken off each side of a sheet
 * @param sheetRest least side of a rest of a sheet that goes back to stock
 * @param sheetBreak narrowest strip of glass that can be broken off; 0 without a limit
 * @param seconds longest search for each material of a plan, 1 to 10
 */
@ConfigurationProperties("vitral.cutting")
public record CuttingRules(
        @DefaultValue("4") BigDecimal kerf,
        @DefaultValue("10") BigDecimal barTrim,
        @DefaultValue("500") BigDecimal barRest,
        @DefaultValue("10") BigDecimal sheetTrim,
        @DefaultValue("100") BigDecimal sheetRest,
        @DefaultValue("0") BigDecimal sheetBreak,
        @DefaultValue("4") int seconds) {

    BarRules bars() {
        return new BarRules(up(kerf), up(barTrim), up(barRest));
    }

    /** Glass is scored and broken: a cut takes nothing. */
    SheetRules sheets() {
        return new SheetRules(3, up(sheetTrim), 0, up(sheetBreak), up(sheetRest));
    }

    /** Tenths of a millimetre of a rule. */
    public static long tenths(BigDecimal millimetres) {
        return up(millimetres);
    }

    /** Tenths of a millimetre that are not less. */
    static long up(BigDecimal millimetres) {
        return millimetres.movePointRight(1).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Tenths of a millimetre that are not more. */
    static long down(BigDecimal millimetres) {
        return millimetres.movePointRight(1).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
