package dev.vitral.quoting.ui;

import static dev.vitral.quoting.ui.ScriptColumn.may;
import static dev.vitral.quoting.ui.ScriptColumn.must;

import com.vaadin.flow.component.html.Div;
import dev.vitral.quoting.ScriptDocument;
import dev.vitral.quoting.ui.ScriptColumn.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a template says beyond measures and materials: variables, choices, rules, work by formula, templates inside. All of it goes back as it came. */
final class ScriptFields extends Div {
    private final ScriptList variables;
    private final ScriptList choices;
    private final ScriptList rules;
    private final ScriptList panes;
    private final ScriptList labour;
    private final ScriptList parts;
    /** How the window is parted: written by REST, kept here as it came. */
    private ScriptDocument.@Nullable Layout layout;

    ScriptFields(Runnable changed) {
        variables = new ScriptList("variables", List.of(must("name", Kind.NAME), must("formula", Kind.FORMULA)), null, changed);
        choices = new ScriptList(
                "choices",
                List.of(must("code", Kind.NAME), must("text", Kind.TEXT)),
                () -> new ScriptList(
                        "options",
                        List.of(must("code", Kind.TEXT), must("text", Kind.TEXT), may("value", Kind.NUMBER), may("material", Kind.TEXT), may("condition", Kind.FORMULA)),
                        null,
                        changed),
                changed);
        rules = new ScriptList("rules", List.of(must("formula", Kind.FORMULA), must("message", Kind.TEXT)), null, changed);
        panes = new ScriptList(
                "glassRules",
                List.of(may("glasses", Kind.TEXT), may("minimumMm", Kind.NUMBER), may("maximumMm", Kind.NUMBER), may("maximumM2", Kind.NUMBER),
                        may("formula", Kind.TEXT), must("message", Kind.TEXT)),
                null,
                changed);
        labour = new ScriptList(
                "labour",
                List.of(must("name", Kind.TEXT), must("stage", Kind.STAGE), may("minutes", Kind.FORMULA), may("hourlyRate", Kind.NUMBER), may("amount", Kind.FORMULA)),
                null,
                changed);
        parts = new ScriptList(
                "parts",
                List.of(must("template", Kind.TEXT), may("pieces", Kind.PIECES), must("widthMm", Kind.MILLIMETRES), must("heightMm", Kind.MILLIMETRES),
                        may("xMm", Kind.TEXT), may("yMm", Kind.TEXT), may("parameters", Kind.TEXT), may("condition", Kind.FORMULA), may("remark", Kind.TEXT)),
                null,
                changed);
        addClassName("script-fields");
        add(variables, choices, rules, panes, labour, parts);
    }

    void read(ScriptDocument script, boolean readOnly) {
        Stream.of(variables, choices, rules, panes, labour, parts).forEach(list -> list.clear(readOnly));
        layout = script.layout();
        each(script.variables()).forEach(v -> variables.append().put("name", v.name()).put("formula", v.formula()));
        for (ScriptDocument.Group group : each(script.choices())) {
            ScriptRow row = choices.append().put("code", group.code()).put("text", group.text());
            row.inner().ifPresent(inner -> group.options().forEach(option -> inner.append()
                    .put("code", option.code()).put("text", option.text()).put("value", option.value())
                    .put("material", option.material()).put("condition", option.condition())));
        }
        each(script.rules()).forEach(rule -> rules.append().put("formula", rule.formula()).put("message", rule.message()));
        each(script.glassRules()).forEach(pane -> panes.append()
                .put("glasses", pane.glasses() == null ? null : String.join(", ", pane.glasses()))
                .put("minimumMm", pane.minimumMm()).put("maximumMm", pane.maximumMm()).put("maximumM2", pane.maximumM2())
                .put("formula", pane.formula()).put("message", pane.message()));
        each(script.labour()).forEach(work -> labour.append()
                .put("name", work.name()).put("stage", work.stage()).put("minutes", work.minutes()).put("hourlyRate", work.hourlyRate()).put("amount", work.amount()));
        each(script.parts()).forEach(part -> parts.append()
                .put("template", part.template()).put("pieces", part.pieces()).put("widthMm", part.widthMm()).put("heightMm", part.heightMm())
                .put("xMm", part.xMm()).put("yMm", part.yMm()).put("parameters", written(part.parameters()))
                .put("condition", part.condition()).put("remark", part.remark()).keep(part.version()));
    }

    /** What is typed, as a document. */
    ScriptDocument document() {
        return new ScriptDocument(
                variables.documents(row -> new ScriptDocument.Named(row.must("name"), row.must("formula"))),
                choices.documents(ScriptFields::group),
                rules.documents(row -> new ScriptDocument.Condition(row.must("formula"), row.must("message"))),
                panes.documents(row -> new ScriptDocument.Pane(
                        glasses(row.text("glasses")), row.number("minimumMm"), row.number("maximumMm"), row.number("maximumM2"), row.text("formula"), row.must("message"))),
                labour.documents(row -> new ScriptDocument.Work(
                        row.must("name"), row.stage("stage"), row.text("minutes"), row.number("hourlyRate"), row.text("amount"))),
                parts.documents(row -> new ScriptDocument.Inner(
                        row.must("template"), row.version(), row.text("pieces"), row.must("widthMm"), row.must("heightMm"), row.text("xMm"), row.text("yMm"),
                        parameters(row.text("parameters")), row.text("condition"), row.text("remark"))),
                layout);
    }

    private static ScriptDocument.Group group(ScriptRow row) {
        List<ScriptDocument.Option> options = row.inner().orElseThrow().documents(option -> new ScriptDocument.Option(
                option.must("code"), option.must("text"), option.number("value"), option.text("material"), option.text("condition")));
        return new ScriptDocument.Group(row.must("code"), row.must("text"), options == null ? List.of() : options);
    }

    /** Tries every formula, each with the names that stand before it, and adds the names of choices and variables to the trial. */
    void tryOut(Trial trial) {
        for (ScriptRow choice : choices.rows()) {
            ScriptList options = choice.inner().orElseThrow();
            options.rows().forEach(option -> option.tryOut(trial));
            BigDecimal first = options.rows().isEmpty() ? null : options.rows().getFirst().number("value");
            if (choice.text("code") != null) {
                trial.name(choice.must("code"), first == null ? BigDecimal.ONE : first);
            }
        }
        for (ScriptRow variable : variables.rows()) {
            variable.tryOut(trial);
            if (variable.text("name") != null) {
                trial.variable(variable.must("name"), variable.text("formula"));
            }
        }
        Stream.of(rules, labour, parts).flatMap(list -> list.rows().stream()).forEach(row -> row.tryOut(trial));
    }

    /** What components may take by a choice, as {@code $code}. */
    List<String> chosen() {
        return choices.rows().stream().map(row -> "$" + row.must("code")).toList();
    }

    boolean check() {
        boolean right = true;
        for (ScriptList list : List.of(variables, choices, rules, panes, labour, parts)) {
            right &= list.check();
        }
        return right;
    }

    private static <D> List<D> each(@Nullable List<D> documents) {
        return documents == null ? List.of() : documents;
    }

    private static @Nullable List<String> glasses(@Nullable String codes) {
        return codes == null ? null : Arrays.stream(codes.split("[,;]")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    private static @Nullable String written(@Nullable Map<String, String> parameters) {
        return parameters == null || parameters.isEmpty()
                ? null
                : parameters.entrySet().stream().map(p -> p.getKey() + " := " + p.getValue()).collect(Collectors.joining("; "));
    }

    private static @Nullable Map<String, String> parameters(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : new ArrayList<>(Arrays.asList(text.split(";")))) {
            String[] sides = one.split(":=", 2);
            if (!one.isBlank()) {
                parameters.put(sides[0].strip(), sides.length == 2 ? sides[1].strip() : "");
            }
        }
        return parameters;
    }
}
