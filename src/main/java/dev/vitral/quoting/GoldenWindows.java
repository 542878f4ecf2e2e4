package dev.vitral.quoting;

import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Finish;
import dev.vitral.quoting.design.Costing;
import dev.vitral.quoting.design.MaterialCost;
import dev.vitral.quoting.design.Materials;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Keeps golden windows of templates and tells how what is written now would move them (QUO-18). */
@Service
@Validated
@RequiresClerk
@Transactional
public class GoldenWindows {
    /** Of one template: publishing tries them all. */
    static final int MOST = 50;

    private final GoldenRecords records;
    private final Templates templates;
    private final TemplateDesigns designs;
    private final PriceBooks books;
    private final CatalogData data;
    private final ShopRates usual;

    GoldenWindows(GoldenRecords records, Templates templates, TemplateDesigns designs, PriceBooks books, CatalogData data, ShopRates usual) {
        this.records = records;
        this.templates = templates;
        this.designs = designs;
        this.books = books;
        this.data = data;
        this.usual = usual;
    }

    /** Those of a template by name, up to {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<GoldenWindow> of(long template) {
        return records.ofTemplate(template);
    }

    /**
     * Keeps a window as the template makes it now, with today's costs and the shop's usual rates.
     *
     * @throws Problem golden.nameTaken, golden.tooMany, or why it can't be made
     */
    @RequiresManager
    public GoldenWindow keep(long templateId, String name, @Valid QuoteDraft.Item asked) {
        Template template = templates.findById(templateId).orElseThrow(() -> Problem.notFound("template", String.valueOf(templateId)));
        List<GoldenWindow> present = records.ofTemplate(templateId);
        if (present.size() >= MOST) {
            throw Problem.of(Problem.Kind.CONFLICT, "golden.tooMany", MOST);
        }
        if (name.isBlank() || name.strip().length() > 100) {
            throw Problem.invalid("name", "golden.name");
        }
        if (present.stream().anyMatch(other -> other.getName().equalsIgnoreCase(name.strip()))) {
            throw Problem.invalid("name", "golden.nameTaken", name.strip());
        }
        WindowTemplate design = DesignProblems.translated(() -> designs.draft(template));
        Set<String> codes = new HashSet<>(design.materials());
        codes.add(asked.glass());
        Materials today = books.materials(codes);
        Finish finish = data.finishes().stream().filter(it -> it.getCode().equals(asked.colour())).findFirst()
                .orElseThrow(() -> Problem.invalid("colour", "finish.notFound", asked.colour()));
        List<MaterialCost> costs = codes.stream().sorted().flatMap(code -> today.find(code).stream()).toList();
        GoldenWindow.Ground ground = new GoldenWindow.Ground(finish.getPriceFactor(), usual.costing(), costs);
        GoldenFigures figures = DesignProblems.translated(() -> figures(design, asked, ground, today));
        return records.saveAndFlush(new GoldenWindow(template, name, asked, ground, figures));
    }

    /** Keeps it no longer. */
    @RequiresManager
    public void remove(long template, long id) {
        records.delete(records.one(template, id).orElseThrow(() -> Problem.notFound("golden", String.valueOf(id))));
    }

    /** How those of the template move by that design; none where all stay. */
    List<GoldenDifference> differences(Template template, WindowTemplate design) {
        List<GoldenDifference> moved = new ArrayList<>();
        List<GoldenWindow> windows = records.ofTemplate(template.getId());
        Materials today = windows.isEmpty() ? Materials.of(List.of()) : books.materials(design.materials());
        for (GoldenWindow window : windows) {
            GoldenFigures expected = window.expected();
            try {
                GoldenFigures now = DesignProblems.translated(() -> figures(design, window.asked(), window.ground(), today));
                if (!now.isSame(expected)) {
                    moved.add(GoldenDifference.of(window.getName(), expected, now));
                }
            } catch (Problem why) {
                moved.add(GoldenDifference.broken(window.getName(), expected, why));
            }
        }
        return List.copyOf(moved);
    }

    /** What moved and was confirmed is expected from now on; what can't be made any more is kept no longer. */
    void confirm(Template template, WindowTemplate design, List<GoldenDifference> seen) {
        Materials today = books.materials(design.materials());
        for (GoldenWindow window : records.ofTemplate(template.getId())) {
            seen.stream().filter(difference -> difference.name().equals(window.getName())).findFirst().ifPresent(difference -> {
                if (difference.price() == null) {
                    records.delete(window);
                } else {
                    window.expect(figures(design, window.asked(), window.ground(), today));
                }
            });
        }
    }

    private static GoldenFigures figures(WindowTemplate design, QuoteDraft.Item asked, GoldenWindow.Ground ground, Materials today) {
        return GoldenFigures.of(Costing.price(design, Pricing.request(asked, ground.colourFactor()), ground.rates(), ground.over(today)));
    }
}
