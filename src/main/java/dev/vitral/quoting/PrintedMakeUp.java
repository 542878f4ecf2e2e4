package dev.vitral.quoting;

import dev.vitral.reporting.PaperText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A row of the make-up: one window, a whole line of plain material, or at the end the sum of the quote before its discounts ({@code sum}). */
record PrintedMakeUp(
        boolean sum,
        String label,
        String quantity,
        BigDecimal materials,
        BigDecimal waste,
        BigDecimal labour,
        BigDecimal installation,
        BigDecimal overhead,
        BigDecimal profit,
        BigDecimal price) {
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    static List<PrintedMakeUp> of(QuotationSheet sheet, QuotationWords words) {
        var rows = new ArrayList<PrintedMakeUp>();
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < sheet.lines().size(); i++) {
            var line = sheet.lines().get(i);
            var parts = line.makeUp();
            if (parts != null) {
                var label = i + 1 + "  " + PaperText.line(line.description());
                rows.add(row(false, label, words.number(line.quantity()), part -> part.apply(parts), line.unitPrice()));
                counted.add(new Counted(line.quantity(), parts));
            }
        }
        for (var i = 0; i < sheet.materials().size(); i++) {
            var line = sheet.materials().get(i);
            var parts = new QuotationSheet.MakeUp(line.cost(), NONE, NONE, NONE, NONE, line.profit());
            var label = sheet.lines().size() + i + 1 + "  " + PaperText.line(line.description());
            rows.add(row(false, label, "", part -> part.apply(parts), line.amount()));
            counted.add(new Counted(BigDecimal.ONE, parts));
        }
        if (!rows.isEmpty()) {
            var gross = sheet.lines().stream()
                    .filter(line -> line.makeUp() != null)
                    .map(QuotationSheet.Line::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .add(sheet.materials().stream().map(QuotationSheet.Material::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            rows.add(row(true, words.text("makeUp.sum"), "", part -> total(counted, part), gross));
        }
        return rows;
    }

    private record Counted(BigDecimal quantity, QuotationSheet.MakeUp parts) {}

    private interface Part extends Function<QuotationSheet.MakeUp, BigDecimal> {}

    private static PrintedMakeUp row(
            boolean sum, String label, String quantity, Function<Part, BigDecimal> figure, BigDecimal price) {
        return new PrintedMakeUp(
                sum,
                label,
                quantity,
                figure.apply(QuotationSheet.MakeUp::materials),
                figure.apply(QuotationSheet.MakeUp::waste),
                figure.apply(QuotationSheet.MakeUp::labour),
                figure.apply(QuotationSheet.MakeUp::installation),
                figure.apply(QuotationSheet.MakeUp::overhead),
                figure.apply(QuotationSheet.MakeUp::profit),
                price);
    }

    private static BigDecimal total(List<Counted> lines, Part part) {
        return lines.stream()
                .map(line -> part.apply(line.parts()).multiply(line.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
