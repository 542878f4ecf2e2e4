package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.quoting.design.Size;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.RecordForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A template: what it is, how it looks, over which measures its formulas go, what it takes; tried out on a size beside (QUO-2). */
class TemplateForm extends RecordForm<Template> {
    private final Choices choices;
    private final boolean mayEdit;
    private final TextField code = Fields.text();
    private final TextField description = Fields.text();
    private final TextField leaves = Fields.text();
    private final IntegerField frame = Fields.whole(0, 300);
    private final IntegerField sash = Fields.whole(0, 300);
    private final IntegerField panes = Fields.whole(1, 6);
    private final Checkbox sill = new Checkbox();
    private final Checkbox active = new Checkbox();
    private final com.vaadin.flow.component.textfield.BigDecimalField labour = Fields.money();
    private final com.vaadin.flow.component.textfield.BigDecimalField installation = Fields.money();
    private final ParameterFields parameters = new ParameterFields(this::edited, this::tryOut);
    private final List<ComponentRow> rows = new ArrayList<>();
    private final Div components = new Div();
    private final Button more = new Button(translate("template.component.add"), Icons.of("plus"), e -> begin());
    private final Picture picture = new Picture();
    private final Div head = new Div();
    private final ScriptFields script = new ScriptFields(this::edited);
    private final FormulaPalette palette = new FormulaPalette();
    private @Nullable Publishing publishing;
    private Map<String, String> names = Map.of();

    /** What the form asks of the screen: the state of publication of a saved template, to stand above its fields. */
    interface Publishing {
        Div bar(Template template);
    }

    TemplateForm(Choices choices, boolean mayEdit) {
        super("template", Template.class);
        this.choices = choices;
        this.mayEdit = mayEdit;
        add(head);
        section(
                "identity",
                field("code", code, Template::getCode, (t, value) -> {}),
                field("active", active, Template::isActive, (t, value) -> {}),
                wide(field("description", description, Template::getDescription, (t, value) -> {})),
                field("labourPerM2", labour, Template::getLabourPerM2, (t, value) -> {}),
                field("installationPerM2", installation, Template::getInstallationPerM2, (t, value) -> {}));
        section(
                "look",
                field("leaves", leaves, Template::getLeaves, (t, value) -> {}),
                field("panesPerLeaf", panes, t -> t.elevation().panesPerLeaf(), (t, value) -> {}),
                field("frameMm", frame, t -> t.elevation().frameMm(), (t, value) -> {}),
                field("sashMm", sash, t -> t.elevation().sashMm(), (t, value) -> {}),
                field("sill", sill, t -> t.elevation().sill(), (t, value) -> {}));
        leaves.setHelperText(translate("template.leaves.help"));
        leaves.addValueChangeListener(e -> draw());
        sill.addValueChangeListener(e -> draw());
        Stream.of(frame, sash, panes).forEach(field -> field.addValueChangeListener(e -> draw()));
        components.addClassName("components");
        add(new H3(translate("template.section.parameters")), parameters, picture, palette, script,
                new H3(translate("template.section.components")), new Paragraph(translate("template.components.help")), components, more);
        addClassName("template-form");
    }

    void publishedBy(Publishing bars) {
        publishing = bars;
    }

    @Override
    protected String code(Template template) {
        return template.getCode();
    }

    @Override
    protected String title(Template template) {
        return template.getDescription();
    }

    @Override
    protected List<Chip> chips(Template template) {
        return template.isActive() ? List.of() : List.of(new Chip(translate("list.inactive"), Chip.Tone.NEUTRAL));
    }

    @Override
    protected boolean isReadOnly(Template template) {
        return template.isDeleted() || !mayEdit;
    }

    @Override
    public void read(Template template) {
        boolean readOnly = isReadOnly(template);
        super.read(template);
        code.setReadOnly(readOnly || template.isSaved());
        parameters.read(template.getParameters(), readOnly);
        script.read(template.script(), readOnly);
        head.removeAll();
        if (template.isSaved() && publishing != null) {
            head.add(publishing.bar(template));
        }
        names = choices.materials(template.getComponents().stream().map(c -> c.getMaterial()).distinct().toList());
        rows.clear();
        components.removeAll();
        template.getComponents().forEach(component -> append().read(component, readOnly));
        more.setVisible(!readOnly);
        tryOut();
    }

    private ComponentRow append() {
        ComponentRow row = new ComponentRow(this::materialCodes, names, this::edited, this::remove);
        rows.add(row);
        components.add(row);
        return row;
    }

    /** Codes of the catalogue, and what a choice of the script gives. */
    private List<String> materialCodes(String text, int offset, int limit) {
        return text.startsWith("$")
                ? Stream.concat(Stream.of(Component.CHOSEN_GLASS), script.chosen().stream()).filter(code -> code.startsWith(text)).skip(offset).limit(limit).toList()
                : choices.materialCodes(text, offset, limit);
    }

    /** A formula has the cursor: names and functions to click go into it. */
    void writing(FormulaField field) {
        palette.write(field);
    }

    private void begin() {
        append().begin();
        touch();
    }

    private void remove(ComponentRow row) {
        rows.remove(row);
        components.remove(row);
        touch();
    }

    private void edited() {
        touch();
        parameters.check();
        tryOut();
    }

    private void tryOut() {
        Trial trial = parameters.trial();
        script.tryOut(trial);
        rows.forEach(row -> row.tryOut(trial));
        palette.offer(trial.measures().keySet());
        draw();
    }

    /** What can't be drawn leaves the last picture, dimmed. */
    private void draw() {
        BigDecimal width = parameters.trial().typed().get(Parameter.WIDTH);
        BigDecimal height = parameters.trial().typed().get(Parameter.HEIGHT);
        if (width == null || height == null || width.signum() <= 0 || height.signum() <= 0 || frame.isEmpty() || sash.isEmpty() || panes.isEmpty()) {
            picture.stale();
            return;
        }
        try {
            picture.show(
                    look().elevation(), new Size(width, height));
            leaves.setInvalid(false);
        } catch (IllegalArgumentException e) {
            leaves.setErrorMessage(translate("template.leaves.help"));
            leaves.setInvalid(true);
            picture.stale();
        }
    }

    private TemplateDocument.Look look() {
        return new TemplateDocument.Look(leaves.getValue(), frame.getValue(), sash.getValue(), panes.getValue(), sill.getValue());
    }

    @Override
    public boolean write(Template template) {
        boolean right = super.write(template) & parameters.check() & script.check() & !leaves.isInvalid();
        for (ComponentRow row : rows) {
            right &= row.check();
        }
        return right;
    }

    /** What is typed, as a document. */
    TemplateDocument document() {
        return new TemplateDocument(
                code.getValue(),
                description.getValue(),
                parameters.names(),
                parameters.ranges(),
                labour.getValue(),
                installation.getValue(),
                look(),
                active.getValue(),
                rows.stream().map(ComponentRow::row).toList(),
                script.document());
    }
}
