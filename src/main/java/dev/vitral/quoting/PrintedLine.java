package dev.vitral.quoting;

import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the quote as the template reads it: texts composed, money left to the template's patterns. */
record PrintedLine(
        int number,
        boolean window,
        @Nullable ReportImage drawing,
        String description,
        String size,
        String area,
        String profileLine,
        String colour,
        String glass,
        String note,
        String quantity,
        BigDecimal unitPrice,
        BigDecimal amount,
        String discountLabel,
        BigDecimal discount,
        BigDecimal net) {

    static List<PrintedLine> of(QuotationSheet sheet, QuotationWords words) {
        int windows = sheet.lines().size();
        return Stream.concat(
                        IntStream.range(0, windows).mapToObj(i -> of(i + 1, sheet.lines().get(i), words)),
                        IntStream.range(0, sheet.materials().size()).mapToObj(i -> of(windows + i + 1, sheet.materials().get(i), words)))
                .toList();
    }

    private static PrintedLine of(int number, QuotationSheet.Material line, QuotationWords words) {
        return new PrintedLine(
                number,
                false,
                null,
                PaperText.lines(line.description()),
                "",
                "",
                PaperText.line(line.code()),
                "",
                "",
                "",
                words.number(line.quantity()) + " " + PaperText.line(line.unit()),
                line.unitPrice(),
                line.amount(),
                words.text("discount", words.percent(line.discountRate())),
                line.discount(),
                line.net());
    }

    private static PrintedLine of(int number, QuotationSheet.Line line, QuotationWords words) {
        return new PrintedLine(
                number,
                true,
                line.drawing().isBlank() ? null : ReportImage.svg(line.drawing()),
                PaperText.lines(line.description()),
                words.size(line),
                words.area(line.areaM2()),
                PaperText.line(line.profileLine()),
                PaperText.line(line.colour()),
                PaperText.line(line.glass()),
                PaperText.paragraphs(line.note()),
                words.number(line.quantity()),
                line.unitPrice(),
                line.amount(),
                words.text("discount", words.percent(line.discountRate())),
                line.discount(),
                line.net());
    }
}
