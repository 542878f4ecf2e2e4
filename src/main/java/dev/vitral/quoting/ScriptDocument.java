package dev.vitral.quoting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.quoting.design.Choice;
import dev.vitral.quoting.design.Division;
import dev.vitral.quoting.design.GlassRule;
import dev.vitral.quoting.design.Labour;
import dev.vitral.quoting.design.Leaf;
import dev.vitral.quoting.design.Part;
import dev.vitral.quoting.design.Rule;
import dev.vitral.quoting.design.Script;
import dev.vitral.quoting.design.Variable;
import dev.vitral.quoting.formula.Formula;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a template says beyond measures and materials, as a document: formulas are text. A template keeps it whole as JSON (decision 0006). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScriptDocument(
        @Size(max = 50) @Nullable List<@NotNull @Valid Named> variables,
        @Size(max = 20) @Nullable List<@NotNull @Valid Group> choices,
        @Size(max = 50) @Nullable List<@NotNull @Valid Condition> rules,
        @Size(max = 50) @Nullable List<@NotNull @Valid Pane> glassRules,
        @Size(max = 50) @Nullable List<@NotNull @Valid Work> labour,
        @Size(max = 20) @Nullable List<@NotNull @Valid Inner> parts,
        @Valid @Nullable Layout layout) {

    /** Nothing. */
    public static final ScriptDocument NONE = new ScriptDocument(null, null, null, null, null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An intermediate variable. */
    public record Named(@NotBlank @Size(max = 20) String name, @NotBlank @Size(max = 500) String formula) {}

    /** A choice list; its code is a name that formulas may use. */
    public record Group(
            @NotBlank @Size(max = 20) String code, @NotBlank @Size(max = 100) String text, @NotEmpty @Size(max = 50) List<@NotNull @Valid Option> options) {}

    /** One of its options; without a value it counts by its place, from 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 100) String text,
            @Digits(integer = 9, fraction = 6) @Nullable BigDecimal value,
            @Size(max = 40) @Nullable String material,
            @Size(max = 500) @Nullable String condition) {}

    /** What must hold, and what is told where it doesn't. */
    public record Condition(@NotBlank @Size(max = 500) String formula, @NotBlank @Size(max = 200) String message) {}

    /** What a pane of these glasses (of any where absent) must keep to. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Pane(
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 40) String> glasses,
            @PositiveOrZero @Digits(integer = 6, fraction = 2) @Nullable BigDecimal minimumMm,
            @PositiveOrZero @Digits(integer = 6, fraction = 2) @Nullable BigDecimal maximumMm,
            @PositiveOrZero @Digits(integer = 6, fraction = 6) @Nullable BigDecimal maximumM2,
            @Size(max = 500) @Nullable String formula,
            @NotBlank @Size(max = 200) String message) {}

    /** Work by minutes at an hourly rate, or by a formula for its amount. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Work(
            @NotBlank @Size(max = 100) String name,
            Labour.@NotNull Stage stage,
            @Size(max = 500) @Nullable String minutes,
            @PositiveOrZero @Digits(integer = 9, fraction = 2) @Nullable BigDecimal hourlyRate,
            @Size(max = 500) @Nullable String amount) {}

    /**
     * Another template inside; one piece at the lower left corner where nothing else is said.
     *
     * @param version the published version that a published template keeps; absent in a draft, which takes the newest
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Inner(
            @NotBlank @Size(max = 30) String template,
            @Nullable Integer version,
            @Size(max = 500) @Nullable String pieces,
            @NotBlank @Size(max = 500) String widthMm,
            @NotBlank @Size(max = 500) String heightMm,
            @Size(max = 500) @Nullable String xMm,
            @Size(max = 500) @Nullable String yMm,
            @Size(max = 20) @Nullable Map<@Size(max = 20) String, @NotBlank @Size(max = 500) String> parameters,
            @Size(max = 500) @Nullable String condition,
            @Size(max = 100) @Nullable String remark) {}

    /**
     * How mullions and transoms part the window: a field of leaves, or columns or rows of further parts.
     *
     * @param split how the parts stand; absent in a field
     * @param sizeMm width among columns or height among rows, from bar's centre line to bar's centre line; a share of the rest where absent
     * @param share of the rest, 1 where absent
     * @param leaves of a field by their letters; absent where a sub-template stands
     * @param panes in each leaf, 1 where absent
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Layout(
            Division.@Nullable Way split,
            @Size(max = 500) @Nullable String sizeMm,
            @Size(max = 500) @Nullable String share,
            @Size(max = 24) @Nullable String leaves,
            @Nullable Integer panes,
            @Size(max = 12) @Nullable List<@NotNull @Valid Layout> parts) {

        private Division division(String path) {
            List<Division> inner = new ArrayList<>();
            for (Layout part : of(parts)) {
                inner.add(part.division(path + ".parts[" + inner.size() + "]"));
            }
            return new Division(
                    split,
                    TemplateDocument.formula(path + ".sizeMm", sizeMm),
                    TemplateDocument.formula(path + ".share", share),
                    leaves == null || leaves.isBlank() ? List.of() : Leaf.row(leaves),
                    panes == null ? 1 : panes,
                    inner);
        }
    }

    static ScriptDocument parse(@Nullable String json) {
        return json == null ? NONE : JSON.readValue(json, ScriptDocument.class);
    }

    /** As JSON; null where it says nothing. */
    @Nullable String json() {
        return isNothing() ? null : JSON.writeValueAsString(this);
    }

    /** Itself, or null where it says nothing. */
    @Nullable ScriptDocument orNull() {
        return isNothing() ? null : this;
    }

    @JsonIgnore
    boolean isNothing() {
        return of(variables).isEmpty() && of(choices).isEmpty() && of(rules).isEmpty() && of(glassRules).isEmpty() && of(labour).isEmpty() && of(parts).isEmpty() && layout == null;
    }

    /** What explodes, with the sub-templates found. */
    Script design(PartLookup lookup) {
        return new Script(
                each("script.variables", variables, (path, v) -> new Variable(v.name(), formula(path + ".formula", v.formula()))),
                choiceLists(),
                each("script.rules", rules, (path, r) -> new Rule(formula(path + ".formula", r.formula()), r.message().strip())),
                each("script.glassRules", glassRules, (path, r) -> new GlassRule(
                        of(r.glasses()), r.minimumMm(), r.maximumMm(), r.maximumM2(), TemplateDocument.formula(path + ".formula", r.formula()), r.message().strip())),
                each("script.labour", labour, (path, w) -> new Labour(
                        w.name().strip(),
                        w.stage(),
                        TemplateDocument.formula(path + ".minutes", w.minutes()),
                        w.hourlyRate(),
                        TemplateDocument.formula(path + ".amount", w.amount()))),
                each("script.parts", parts, (path, p) -> part(path, p, lookup)),
                layout == null ? null : TemplateDocument.checked("script.layout", () -> layout.division("script.layout")));
    }

    ScriptDocument pinned(Function<String, Optional<Integer>> published) {
        List<Inner> pinned = new ArrayList<>();
        for (Inner part : of(parts)) {
            String path = "script.parts[" + pinned.size() + "].template";
            String code = part.template().strip();
            Integer version = published.apply(code).orElseThrow(() -> Problem.invalid(path, "template.partUnpublished", code));
            pinned.add(new Inner(code, version, part.pieces(), part.widthMm(), part.heightMm(), part.xMm(), part.yMm(), part.parameters(), part.condition(), part.remark()));
        }
        return new ScriptDocument(variables, choices, rules, glassRules, labour, pinned, layout);
    }

    /** Its choice lists alone, in order. */
    public List<Choice> choiceLists() {
        return each("script.choices", choices, ScriptDocument::choice);
    }

    private static Choice choice(String path, Group group) {
        List<Choice.Option> options = new ArrayList<>();
        for (Option option : group.options()) {
            options.add(new Choice.Option(
                    option.code().strip(),
                    option.text().strip(),
                    option.value() == null ? BigDecimal.valueOf(options.size() + 1L) : option.value(),
                    option.material() == null || option.material().isBlank() ? null : option.material().strip(),
                    TemplateDocument.formula(path + ".options[" + options.size() + "].condition", option.condition())));
        }
        return new Choice(group.code(), group.text().strip(), options);
    }

    private static Part part(String path, Inner inner, PartLookup lookup) {
        Map<String, Formula> parameters = new LinkedHashMap<>();
        if (inner.parameters() != null) {
            inner.parameters().forEach((name, text) -> parameters.put(name, formula(path + ".parameters." + name, text)));
        }
        return new Part(
                lookup.find(inner.template().strip(), inner.version()),
                formula(path + ".pieces", or(inner.pieces(), "1")),
                formula(path + ".widthMm", inner.widthMm()),
                formula(path + ".heightMm", inner.heightMm()),
                formula(path + ".xMm", or(inner.xMm(), "0")),
                formula(path + ".yMm", or(inner.yMm(), "0")),
                parameters,
                TemplateDocument.formula(path + ".condition", inner.condition()),
                inner.remark() == null ? "" : inner.remark().strip());
    }

    private static String or(@Nullable String text, String usual) {
        return text == null || text.isBlank() ? usual : text;
    }

    private static Formula formula(String path, String text) {
        Formula formula = TemplateDocument.formula(path, text);
        if (formula == null) {
            throw Problem.invalid(path, "field.required");
        }
        return Objects.requireNonNull(formula);
    }

    private static <D, T> List<T> each(String path, @Nullable List<D> documents, BiFunction<String, D, T> make) {
        List<T> made = new ArrayList<>();
        for (D document : of(documents)) {
            String at = path + "[" + made.size() + "]";
            made.add(TemplateDocument.checked(at, () -> make.apply(at, document)));
        }
        return made;
    }

    private static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
