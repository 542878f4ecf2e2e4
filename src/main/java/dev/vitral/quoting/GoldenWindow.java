package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.MaterialCost;
import dev.vitral.quoting.design.Materials;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A window of a template whose price and cuts must not move unnoticed (QUO-18). Costs are those of its day, so that only the template moves it. */
@Entity
@Audited
@Recorded(namedBy = "name", unshown = {"template", "asked", "ground", "expected"})
public class GoldenWindow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Template template;

    private String name = "";

    @Column(columnDefinition = "longtext")
    private String asked = "";

    @Column(columnDefinition = "longtext")
    private String ground = "";

    @Column(columnDefinition = "longtext")
    private String expected = "";

    /** Costs and rates of its day. */
    record Ground(BigDecimal colourFactor, CostingRates rates, List<MaterialCost> materials) {
        /** Those of its day; what the template didn't take then costs what it costs today. */
        Materials over(Materials today) {
            Materials then = Materials.of(materials);
            return code -> {
                Optional<MaterialCost> known = then.find(code);
                return known.isPresent() ? known : today.find(code);
            };
        }
    }

    protected GoldenWindow() {}

    GoldenWindow(Template template, String name, QuoteDraft.Item asked, Ground ground, GoldenFigures expected) {
        this.template = template;
        this.name = name.strip();
        this.asked = JSON.writeValueAsString(asked);
        this.ground = JSON.writeValueAsString(ground);
        expect(expected);
    }

    /** Its figures from now on, which somebody confirmed. */
    void expect(GoldenFigures figures) {
        expected = JSON.writeValueAsString(figures);
    }

    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public String getName() {
        return name;
    }

    /** What is asked for. */
    public QuoteDraft.Item asked() {
        return JSON.readValue(asked, QuoteDraft.Item.class);
    }

    Ground ground() {
        return JSON.readValue(ground, Ground.class);
    }

    /** Its price and cuts. */
    public GoldenFigures expected() {
        return JSON.readValue(expected, GoldenFigures.class);
    }
}
