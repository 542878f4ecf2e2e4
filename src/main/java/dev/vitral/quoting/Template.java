package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.Leaf;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A kind of window as the shop keeps it: its measures, what it takes, how it looks (QUO-2). {@link #design()} is what prices and draws. */
@Entity
@Audited
@Recorded(namedBy = {"code", "description"}, collection = "templates", key = "code")
@Table(name = "window_template")
public class Template extends BusinessRecord {
    @NotBlank
    @Size(max = 30)
    @Pattern(regexp = "[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}._-]*", message = "{validation.code}")
    private String code = "";

    @NotBlank
    @Size(max = 200)
    private String description = "";

    @PositiveOrZero
    @Column(name = "labour_per_m2")
    private BigDecimal labourPerM2 = BigDecimal.ZERO;

    @PositiveOrZero
    @Column(name = "installation_per_m2")
    private BigDecimal installationPerM2 = BigDecimal.ZERO;

    private String leaves = "O";
    private int frameMm = 30;
    private int sashMm = 50;
    private int panesPerLeaf = 1;
    private boolean sill = true;
    private boolean active = true;

    /** JSON of a {@link ScriptDocument}. */
    @Column(columnDefinition = "longtext")
    private @Nullable String script;

    private @Nullable Integer publishedNumber;

    @NotEmpty
    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<@Valid TemplateParameter> parameters = new ArrayList<>();

    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<@Valid TemplateComponent> components = new ArrayList<>();

    protected Template() {}

    /** A template under its code; {@link #describe} and {@link #replaceParts} fill it. */
    public Template(String code) {
        this.code = code.strip().toUpperCase(java.util.Locale.ROOT);
    }

    /** Sets the words and rates; rates are money per m², 2 places. */
    public void describe(String newDescription, BigDecimal newLabourPerM2, BigDecimal newInstallationPerM2, boolean isActive) {
        this.description = newDescription.strip();
        this.labourPerM2 = Scale.MONEY.of(newLabourPerM2);
        this.installationPerM2 = Scale.MONEY.of(newInstallationPerM2);
        this.active = isActive;
    }

    /** Sets how it looks from outside. */
    public void look(Elevation elevation) {
        this.leaves = Leaf.text(elevation.leaves());
        this.frameMm = elevation.frameMm();
        this.sashMm = elevation.sashMm();
        this.panesPerLeaf = elevation.panesPerLeaf();
        this.sill = elevation.sill();
    }

    /** Sets variables, choices, rules, labour by formula and sub-templates. */
    public void script(ScriptDocument newScript) {
        this.script = newScript.json();
    }

    /** Variables, choices, rules, labour by formula and sub-templates. */
    public ScriptDocument script() {
        return ScriptDocument.parse(script);
    }

    /** Puts these parameters and components in the place of the present ones, in the order given; equal ones keep their identity. */
    public void replaceParts(List<Parameter> newParameters, List<Component> newComponents) {
        touch();
        while (parameters.size() > newParameters.size()) {
            parameters.removeLast();
        }
        for (int i = 0; i < newParameters.size(); i++) {
            if (i == parameters.size()) {
                parameters.add(new TemplateParameter(this, i));
            }
            parameters.get(i).set(newParameters.get(i));
        }
        while (components.size() > newComponents.size()) {
            components.removeLast();
        }
        for (int i = 0; i < newComponents.size(); i++) {
            if (i == components.size()) {
                components.add(new TemplateComponent(this, i));
            }
            components.get(i).set(newComponents.get(i));
        }
    }

    /**
     * What prices, cuts and draws.
     *
     * @throws dev.vitral.quoting.design.DesignException when a formula uses a name that is not known
     */
    WindowTemplate design(PartLookup parts) {
        return TemplateDocument.of(this).design(parts);
    }

    /** Its next version: the document with its parts pinned. Quotations take it from now on; those that have an earlier one keep it. */
    TemplateVersion publish(TemplateDocument pinned, @Nullable String remark, @Nullable String differences) {
        publishedNumber = publishedNumber == null ? 1 : publishedNumber + 1;
        touch();
        return new TemplateVersion(this, publishedNumber, pinned, remark, differences);
    }

    /** How it looks from outside. */
    public Elevation elevation() {
        return new Elevation(Leaf.row(leaves), frameMm, sashMm, panesPerLeaf, sill);
    }

    public String getCode() {
        return code;
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getLabourPerM2() {
        return labourPerM2;
    }

    public BigDecimal getInstallationPerM2() {
        return installationPerM2;
    }

    /** Leaves left to right by their letters, such as {@code OXXO}. */
    public String getLeaves() {
        return leaves;
    }

    /** The newest version published; null before the first. */
    public @Nullable Integer getPublishedNumber() {
        return publishedNumber;
    }

    public boolean isActive() {
        return active;
    }

    public List<TemplateParameter> getParameters() {
        return List.copyOf(parameters);
    }

    public List<TemplateComponent> getComponents() {
        return List.copyOf(components);
    }
}
