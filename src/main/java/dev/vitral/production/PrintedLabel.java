package dev.vitral.production;

import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportImage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece's label as the template reads it.
 *
 * @param code what is scanned: folio and number of the piece
 * @param ofAll its number among all pieces of the order
 * @param line of the cutting plan that it comes from; empty without a plan
 * @param sketch of its window, true to scale
 */
record PrintedLabel(
        String folio, String number, String ofAll, String material, String remark, String size, String angles, String window, String windowSize, String line,
        @Nullable ReportImage sketch, ReportImage bars, String code) {
    static PrintedLabel of(String folio, CutPieces.Numbered piece, int all, @Nullable Integer line, @Nullable ReportImage sketch, PlanWords words) {
        PieceRow row = piece.row();
        String code = folio + "-" + piece.number();
        boolean profile = row.cutLengthMm() != null;
        String size = profile
                ? words.millimetres(CuttingRules.up(Objects.requireNonNull(row.cutLengthMm())))
                : words.millimetres(CuttingRules.up(Objects.requireNonNull(row.widthMm()))) + " × " + words.millimetres(CuttingRules.up(Objects.requireNonNull(row.heightMm())));
        return new PrintedLabel(folio, String.valueOf(piece.number()), piece.number() + " / " + all,
                PaperText.line(row.colour() == null ? row.productCode() : row.productCode() + " · " + row.colour()),
                PaperText.line(row.remark() == null ? row.description() : row.remark()), size + " mm",
                profile ? words.degrees(row.leftDegrees()) + " / " + words.degrees(row.rightDegrees()) : "",
                words.text("label.window", row.item(), String.valueOf(piece.window()), String.valueOf(row.windows())), PaperText.line(row.window()), line == null ? "" : words.text("label.line", line),
                sketch, Code128.of(code), code);
    }
}
