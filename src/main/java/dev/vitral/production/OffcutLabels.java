package dev.vitral.production;

import dev.vitral.production.cutting.SheetRules;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The labels that are stuck on offcuts, 80 × 50 mm a page, to be scanned when one is taken from the shelf. */
@Service
@RequiresClerk
public class OffcutLabels {
    /** Most labels of one document. */
    static final int MOST = 500;

    private final Offcuts offcuts;
    private final ReportEngine reports;

    OffcutLabels(Offcuts offcuts, ReportEngine reports) {
        this.offcuts = offcuts;
        this.reports = reports;
    }

    /**
     * A label for each offcut in stock that the request finds, the first 500.
     *
     * @throws Problem offcut.noLabels (404) when none is there
     */
    public CuttingPapers.Document of(ListRequest request, Locale locale) {
        List<OffcutRow> there = offcuts.list(request.at(0, MOST, null)).items().stream().filter(it -> it.state().isThere()).toList();
        if (there.isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "offcut.noLabels");
        }
        PlanWords words = new PlanWords(ReportEngine.withCountry(locale));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(16 * 1024);
        String title = words.text("offcutLabels.file") + (there.size() == 1 ? " " + there.getFirst().code() : "");
        reports.pdf("production/labels", new ReportContent(title, locale, Map.of(), there.stream().map(it -> label(it, words)).toList()), pdf);
        return new CuttingPapers.Document(title.replace(' ', '-') + ".pdf", pdf.toByteArray());
    }

    private static PrintedLabel label(OffcutRow row, PlanWords words) {
        String size = row.linear()
                ? millimetres(row.lengthMm(), words)
                : millimetres(row.widthMm(), words) + " × " + millimetres(row.heightMm(), words);
        String place = row.place() == null ? row.warehouse() : row.warehouse() + " · " + row.place();
        return new PrintedLabel(words.text("offcutLabels.head"), "", row.source() == null ? "" : row.source(),
                PaperText.line(row.colour() == null ? row.productCode() : row.productCode() + " · " + row.colour()), PaperText.line(row.productDescription()),
                size + " mm", "", PaperText.line(place), "", "", null, Code128.of(row.code()), row.code());
    }

    private static String millimetres(@Nullable BigDecimal size, PlanWords words) {
        return words.millimetres(SheetRules.tenths(Objects.requireNonNull(size)));
    }
}
