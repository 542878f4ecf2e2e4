package dev.vitral.production;

import dev.vitral.quoting.QuotationPaper;
import dev.vitral.reporting.Letterhead;
import dev.vitral.reporting.PaperText;
import dev.vitral.reporting.ReportContent;
import dev.vitral.reporting.ReportEngine;
import dev.vitral.reporting.ReportImage;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.UserNames;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A work order's papers for the saw: how its pieces are cut, and a label for each (QUO-11). No transaction stays open while a page is set. */
@Service
@RequiresClerk
public class CuttingPapers {
    /** Most labels of one document: a page each. */
    static final int MOST_LABELS = 2_000;

    private final WorkOrders orders;
    private final CuttingPlans plans;
    private final QuotationPaper quotations;
    private final CuttingRules rules;
    private final ReportEngine reports;
    private final Letterhead letterhead;
    private final UserNames users;

    CuttingPapers(WorkOrders orders, CuttingPlans plans, QuotationPaper quotations, CuttingRules rules, ReportEngine reports, Letterhead letterhead, UserNames users) {
        this.orders = orders;
        this.plans = plans;
        this.quotations = quotations;
        this.rules = rules;
        this.reports = reports;
        this.letterhead = letterhead;
        this.users = users;
    }

    /** A file to print. */
    public record Document(String fileName, byte[] content) {}

    /**
     * The plan on letter paper: each bar and sheet drawn, its cuts with boxes to be checked.
     *
     * @param locale Spanish or English, of any country
     * @throws Problem workOrder.notFound, cuttingPlan.notFound (404)
     */
    public Document plan(long workOrderId, Locale locale) {
        WorkOrderRow order = found(workOrderId);
        CutPlan plan = plans.find(workOrderId).filter(CutPlan::planned).orElseThrow(() -> Problem.notFound("cuttingPlan", order.folio()));
        PlanWords words = new PlanWords(ReportEngine.withCountry(locale));
        CutPieces pieces = new CutPieces(orders.pieces(workOrderId));
        return document(words.text("file") + " " + order.folio(), "production/cutting-plan", locale, parameters(order, plan, words),
                PrintedCut.of(plan, pieces, rules, words));
    }

    /**
     * A label for each piece, in the order in which they are cut; by number before there is a plan.
     *
     * @throws Problem workOrder.notFound (404); cuttingPlan.tooManyLabels (422)
     */
    public Document labels(long workOrderId, Locale locale) {
        WorkOrderRow order = found(workOrderId);
        PlanWords words = new PlanWords(ReportEngine.withCountry(locale));
        List<PieceRow> rows = orders.pieces(workOrderId);
        CutPieces pieces = new CutPieces(rows);
        Map<Integer, Integer> lines = lines(plans.find(workOrderId), pieces);
        if (lines.size() > MOST_LABELS) {
            throw Problem.of(Problem.Kind.INVALID, "cuttingPlan.tooManyLabels", lines.size(), MOST_LABELS);
        }
        Map<Integer, ReportImage> sketches = sketches(order);
        List<PrintedLabel> labels = new ArrayList<>();
        lines.forEach((number, line) -> {
            CutPieces.Numbered piece = pieces.of(number);
            labels.add(PrintedLabel.of(order.folio(), piece, lines.size(), line == 0 ? null : line, sketches.get(piece.row().item()), words));
        });
        return document(words.text("labels.file") + " " + order.folio(), "production/labels", locale, Map.of(), labels);
    }

    private WorkOrderRow found(long id) {
        return orders.find(id).orElseThrow(() -> Problem.notFound("workOrder", id));
    }

    /** By piece, the line of the plan that it comes from, in that order; 0 without one. */
    private static Map<Integer, Integer> lines(Optional<CutPlan> plan, CutPieces pieces) {
        Map<Integer, Integer> lines = new LinkedHashMap<>();
        plan.map(CutPlan::parts).orElse(List.of()).forEach(part -> {
            int line = part.firstLine();
            for (CutBar bar : part.lines().bars()) {
                int at = line++;
                for (int i = 0; i < bar.pattern().times(); i++) {
                    int times = i;
                    bar.numbers().forEach(numbers -> lines.put(numbers.get(times), at));
                }
            }
            for (CutSheet sheet : part.lines().sheets()) {
                int at = line++;
                sheet.numbers().forEach(number -> lines.put(number, at));
            }
        });
        pieces.numbers().forEach(number -> lines.putIfAbsent(number, 0));
        return lines;
    }

    /** The windows of the order's lines, by line, drawn once each. */
    private Map<Integer, ReportImage> sketches(WorkOrderRow order) {
        Map<Integer, ReportImage> sketches = new HashMap<>();
        quotations.sketches(order.quotationId()).forEach(svg -> sketches.put(sketches.size() + 1, ReportImage.svg(svg)));
        return sketches;
    }

    private Map<String, Object> parameters(WorkOrderRow order, CutPlan plan, PlanWords words) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shopName", PaperText.line(letterhead.name()));
        parameters.put("folio", order.folio());
        parameters.put("customer", PaperText.line(orEmpty(order.customerName())));
        parameters.put("jobSite", PaperText.line(orEmpty(order.jobSite())));
        parameters.put("promised", order.promisedOn() == null ? "" : words.date(order.promisedOn()));
        parameters.put("planned", plan.plannedAt() == null ? "" : words.moment(plan.plannedAt()));
        parameters.put("sum", words.text("sum", plan.bars(), plan.sheets(), words.millimetres(CuttingRules.tenths(rules.kerf()))));
        String stale = plan.stale() ? words.text("stale") + "\n" : "";
        parameters.put("warning", stale + plan.parts().stream().filter(part -> part.problem() != null)
                .map(part -> words.text("unplanned", part.name(), words.problem(Objects.requireNonNull(part.problem())))).collect(Collectors.joining("\n")));
        parameters.put("printed", words.text("printed", PaperText.line(users.fullName(CurrentUser.name())), words.moment(Instant.now())));
        return parameters;
    }

    private Document document(String title, String template, Locale locale, Map<String, Object> parameters, List<?> rows) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        reports.pdf(template, new ReportContent(title, locale, parameters, rows), pdf);
        return new Document(title.replace(' ', '-') + ".pdf", pdf.toByteArray());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
