package dev.vitral.quoting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.Leaf;
import dev.vitral.quoting.design.Making;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.quoting.design.WindowTemplate;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import dev.vitral.shared.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template as a document, in the shape of {@code golden/templates.json} with its ranges and look beside: what REST speaks and the demo ships.
 *
 * @param parameters names, A (width) and H (height) among them
 * @param ranges of the parameters by name; 200 to 6000 mm where absent
 * @param look how it is drawn; one fixed pane where absent
 * @param script variables, choices, rules, labour by formula and sub-templates; none where absent
 * @param publishedVersion the newest version published, absent before the first; told only: what is sent is passed over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateDocument(
        @NotBlank @Size(max = 30) String code,
        @NotBlank @Size(max = 200) String description,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 20) String> parameters,
        @Size(max = 20) @Nullable Map<String, @NotNull @Valid Range> ranges,
        @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal labourPerM2,
        @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal installationPerM2,
        @Valid @Nullable Look look,
        @Nullable Boolean active,
        @NotNull @Size(max = 200) List<@NotNull @Valid Row> components,
        @Valid @Nullable ScriptDocument script,
        @Nullable Integer publishedVersion) {

    /** A template that was not published yet. */
    public TemplateDocument(
            String code,
            String description,
            List<String> parameters,
            @Nullable Map<String, Range> ranges,
            BigDecimal labourPerM2,
            BigDecimal installationPerM2,
            @Nullable Look look,
            @Nullable Boolean active,
            List<Row> components,
            @Nullable ScriptDocument script) {
        this(code, description, parameters, ranges, labourPerM2, installationPerM2, look, active, components, script, null);
    }

    /** A template of parameters and components alone. */
    public TemplateDocument(
            String code,
            String description,
            List<String> parameters,
            @Nullable Map<String, Range> ranges,
            BigDecimal labourPerM2,
            BigDecimal installationPerM2,
            @Nullable Look look,
            @Nullable Boolean active,
            List<Row> components) {
        this(code, description, parameters, ranges, labourPerM2, installationPerM2, look, active, components, null);
    }

    /** Unit, least, greatest and usual value of a parameter. */
    public record Range(
            @Size(max = 10) @Nullable String unit,
            @NotNull @Digits(integer = 9, fraction = 6) BigDecimal minimum,
            @NotNull @Digits(integer = 9, fraction = 6) BigDecimal maximum,
            @NotNull @Digits(integer = 9, fraction = 6) BigDecimal standard) {}

    /** Leaves left to right (O X L R T B), the faces of frame and leaf in mm, panes in a leaf, whether it closes at the foot. */
    public record Look(@NotBlank @Size(max = 24) String leaves, int frameMm, int sashMm, int panesPerLeaf, boolean sill) {
        private static final Look PLAIN = new Look("O", 30, 50, 1, true);

        private static Look of(Elevation look) {
            return new Look(Leaf.text(look.leaves()), look.frameMm(), look.sashMm(), look.panesPerLeaf(), look.sill());
        }

        /**
         * What can be drawn.
         *
         * @throws IllegalArgumentException for unknown leaves and faces out of range
         */
        public Elevation elevation() {
            return new Elevation(Leaf.row(leaves), frameMm, sashMm, panesPerLeaf, sill);
        }
    }

    /** A component; its formulas are text, a plain number of pieces may be a number; cuts are square (90°) where no angle is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @NotBlank @Size(max = 40) String material,
            @NotBlank String kind,
            @Nullable Object pieces,
            @Nullable String cutLengthMm,
            @Nullable String widthMm,
            @Nullable String heightMm,
            @Nullable String quantity,
            @Nullable String lengthMm,
            @Nullable String condition,
            @Digits(integer = 3, fraction = 2) @Nullable BigDecimal cutLeftDegrees,
            @Digits(integer = 3, fraction = 2) @Nullable BigDecimal cutRightDegrees,
            @Size(max = 100) @Nullable String remark) {
        Making making() {
            return new Making(
                    cutLeftDegrees == null ? Making.SQUARE : cutLeftDegrees,
                    cutRightDegrees == null ? Making.SQUARE : cutRightDegrees,
                    remark == null ? "" : remark.strip());
        }
    }

    private static final BigDecimal USUAL_LEAST = new BigDecimal("200");
    private static final BigDecimal USUAL_MOST = new BigDecimal("6000");
    private static final BigDecimal USUAL = new BigDecimal("1200");

    /** The document of a template. */
    public static TemplateDocument of(Template template) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        template.getParameters().forEach(p -> ranges.put(
                p.getName(), new Range(p.getUnit(), plain(p.getMinimum()), plain(p.getMaximum()), plain(p.getDefaultValue()))));
        return new TemplateDocument(
                template.getCode(),
                template.getDescription(),
                template.getParameters().stream().map(TemplateParameter::getName).toList(),
                ranges,
                template.getLabourPerM2(),
                template.getInstallationPerM2(),
                Look.of(template.elevation()),
                template.isActive(),
                template.getComponents().stream().map(TemplateDocument::row).toList(),
                template.script().orNull(),
                template.getPublishedNumber());
    }

    /**
     * As it is published: its parts by the versions that these are at now, which the function tells by code.
     *
     * @throws Problem template.partUnpublished for a part without a version
     */
    TemplateDocument pinned(Function<String, Optional<Integer>> published) {
        ScriptDocument pinned = script == null ? null : script.pinned(published);
        return new TemplateDocument(code, description, parameters, ranges, labourPerM2, installationPerM2, look, null, components, pinned, null);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static Row row(TemplateComponent c) {
        String pieces = c.getPieces();
        Object number = pieces != null && pieces.matches("\\d{1,4}") ? Integer.valueOf(pieces) : pieces;
        return new Row(
                c.getMaterial(),
                c.getKind().name().toLowerCase(Locale.ROOT),
                number,
                c.getCutLengthMm(),
                c.getWidthMm(),
                c.getHeightMm(),
                c.getQuantity(),
                c.getLengthMm(),
                c.getAppliesWhen(),
                angle(c.getCutLeftDegrees()),
                angle(c.getCutRightDegrees()),
                c.getRemark());
    }

    private static @Nullable BigDecimal angle(@Nullable BigDecimal degrees) {
        return degrees == null ? null : plain(degrees);
    }

    /**
     * Writes the document over the template.
     *
     * @throws Problem naming the component and field whose formula can't be read
     */
    public Template writeTo(Template template) {
        template.describe(description, labourPerM2, installationPerM2, active == null || active);
        if (look != null) {
            template.look(checked("look", look::elevation));
        }
        template.script(script == null ? ScriptDocument.NONE : script);
        template.replaceParts(parameters.stream().map(this::parameter).toList(), rows());
        return template;
    }

    /** Whether both make the same windows, however they are written down. */
    boolean saysTheSame(TemplateDocument other) {
        return normal().equals(other.normal());
    }

    private TemplateDocument normal() {
        TemplateDocument said = of(writeTo(new Template(code)));
        return new TemplateDocument(
                said.code, said.description, said.parameters, said.ranges, said.labourPerM2, said.installationPerM2, said.look, null, said.components, said.script, null);
    }

    private List<Component> rows() {
        List<Component> rows = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            rows.add(component("components[" + i + "]", components.get(i)));
        }
        return rows;
    }

    /**
     * What prices, cuts and draws.
     *
     * @param parts finds the sub-templates
     * @throws Problem naming the field whose formula can't be read
     * @throws dev.vitral.quoting.design.DesignException when a formula uses an unknown name, or templates contain each other
     */
    WindowTemplate design(PartLookup parts) {
        return new WindowTemplate(
                code,
                description,
                parameters.stream().map(this::parameter).toList(),
                rows(),
                labourPerM2,
                installationPerM2,
                (look == null ? Look.PLAIN : look).elevation(),
                (script == null ? ScriptDocument.NONE : script).design(parts));
    }

    private Parameter parameter(String name) {
        Range range = ranges == null ? null : ranges.get(name);
        return checked("parameters", () -> range == null
                ? new Parameter(name, "mm", USUAL_LEAST, USUAL_MOST, USUAL)
                : new Parameter(name, range.unit() == null ? "mm" : range.unit(), range.minimum(), range.maximum(), range.standard()));
    }

    private static Component component(String path, Row row) {
        return checked(path, () -> new Component(
                row.material().strip(),
                MaterialKind.valueOf(row.kind().strip().toUpperCase(Locale.ROOT)),
                formula(path + ".pieces", row.pieces() == null ? null : row.pieces().toString()),
                formula(path + ".cutLengthMm", row.cutLengthMm()),
                formula(path + ".widthMm", row.widthMm()),
                formula(path + ".heightMm", row.heightMm()),
                formula(path + ".quantity", row.quantity()),
                formula(path + ".lengthMm", row.lengthMm()),
                formula(path + ".condition", row.condition()),
                row.making()));
    }

    static @Nullable Formula formula(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Formula.parse(text);
        } catch (FormulaException e) {
            throw DesignProblems.of(field, e);
        }
    }

    static <T> T checked(String field, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "template.part");
        }
    }
}
