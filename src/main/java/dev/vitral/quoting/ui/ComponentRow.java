package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.quoting.TemplateComponent;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A material of a template with the formulas of its kind, and what they give at the size tried. */
final class ComponentRow extends Div {
    private final ComboBox<String> material;
    private final ComboBox<MaterialKind> kind = Fields.choice(List.of(MaterialKind.values()), k -> translate("field.kind." + k));
    private final Map<String, FormulaField> formulas = new LinkedHashMap<>();
    private final Span result = new Span();
    private final Button away;
    private final BigDecimalField left = Fields.decimal("°");
    private final BigDecimalField right = Fields.decimal("°");
    private final TextField remark = Fields.text();

    ComponentRow(Fields.Lookup<String> materials, Map<String, String> names, Runnable changed, Consumer<ComponentRow> removed) {
        this.material = Fields.lookup(materials, code -> named(code, names));
        material.setLabel(translate("field.material"));
        material.setClearButtonVisible(false);
        kind.setLabel(translate("field.kind"));
        for (String name : List.of("pieces", "cutLengthMm", "widthMm", "heightMm", "quantity", "lengthMm", "appliesWhen")) {
            formulas.put(name, new FormulaField(translate("field." + name), wanted(name), changed));
        }
        left.setLabel(translate("field.cutLeftDegrees"));
        right.setLabel(translate("field.cutRightDegrees"));
        remark.setLabel(translate("field.remark"));
        Stream.<AbstractField<?, ?>>of(left, right, remark).forEach(field -> field.addValueChangeListener(e -> told(e.isFromClient(), changed)));
        material.addValueChangeListener(e -> told(e.isFromClient(), changed));
        kind.addValueChangeListener(e -> {
            adapt();
            told(e.isFromClient(), changed);
        });
        result.addClassName("component-result");
        away = new Button(Icons.of("trash"), e -> removed.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(translate("template.component.remove"));
        Div fields = new Div();
        fields.addClassName("component-formulas");
        formulas.values().forEach(fields::add);
        fields.add(left, right, remark);
        Div head = new Div(material, kind, result, away);
        head.addClassName("component-head");
        addClassName("component-row");
        add(head, fields);
    }

    private static FormulaField.Wanted wanted(String name) {
        return switch (name) {
            case "pieces", "quantity" -> FormulaField.Wanted.PIECES;
            case "appliesWhen" -> FormulaField.Wanted.ANYTHING;
            default -> FormulaField.Wanted.MILLIMETRES;
        };
    }

    private static String named(String code, Map<String, String> names) {
        if (code.equals(Component.CHOSEN_GLASS)) {
            return translate("template.component.glass");
        }
        return names.containsKey(code) ? code + " · " + names.get(code) : code;
    }

    private static void told(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }

    private void adapt() {
        MaterialKind chosen = kind.getValue();
        boolean counted = chosen == MaterialKind.HARDWARE || chosen == MaterialKind.CONSUMABLE;
        shown("pieces", chosen == MaterialKind.PROFILE || chosen == MaterialKind.GLASS);
        shown("cutLengthMm", chosen == MaterialKind.PROFILE);
        shown("widthMm", chosen == MaterialKind.GLASS);
        shown("heightMm", chosen == MaterialKind.GLASS);
        shown("quantity", counted);
        shown("lengthMm", counted);
        left.setVisible(chosen == MaterialKind.PROFILE);
        right.setVisible(chosen == MaterialKind.PROFILE);
    }

    private void shown(String name, boolean visible) {
        field(name).setVisible(visible);
    }

    private FormulaField field(String name) {
        return Objects.requireNonNull(formulas.get(name));
    }

    void read(TemplateComponent component, boolean readOnly) {
        material.setValue(component.getMaterial());
        kind.setValue(component.getKind());
        show("pieces", component.getPieces());
        show("cutLengthMm", component.getCutLengthMm());
        show("widthMm", component.getWidthMm());
        show("heightMm", component.getHeightMm());
        show("quantity", component.getQuantity());
        show("lengthMm", component.getLengthMm());
        show("appliesWhen", component.getAppliesWhen());
        left.setValue(component.getCutLeftDegrees());
        right.setValue(component.getCutRightDegrees());
        remark.setValue(component.getRemark() == null ? "" : component.getRemark());
        for (AbstractField<?, ?> field : List.<AbstractField<?, ?>>of(left, right, remark)) {
            field.setReadOnly(readOnly);
            field.setVisible(field.isVisible() && (!readOnly || !field.isEmpty()));
        }
        material.setReadOnly(readOnly);
        kind.setReadOnly(readOnly);
        formulas.values().forEach(field -> {
            field.setReadOnly(readOnly);
            field.setVisible(field.isVisible() && (!readOnly || field.text() != null));
        });
        away.setVisible(!readOnly);
    }

    private void show(String name, @Nullable String formula) {
        field(name).setValue(formula == null ? "" : formula);
    }

    void begin() {
        kind.setValue(MaterialKind.PROFILE);
        material.focus();
    }

    /** The row as it is written. */
    TemplateDocument.Row row() {
        return new TemplateDocument.Row(
                material.getValue() == null ? "" : material.getValue(),
                kind.getValue() == null ? "" : kind.getValue().name().toLowerCase(Locale.ROOT),
                text("pieces"),
                text("cutLengthMm"),
                text("widthMm"),
                text("heightMm"),
                text("quantity"),
                text("lengthMm"),
                text("appliesWhen"),
                left.getValue(),
                right.getValue(),
                remark.isEmpty() ? null : remark.getValue());
    }

    private @Nullable String text(String name) {
        return field(name).isVisible() ? field(name).text() : null;
    }

    /** Whether it has a material and the formulas of its kind, none of them wrong. */
    boolean check() {
        boolean right = required(material.isEmpty(), material::setInvalid) & required(kind.isEmpty(), kind::setInvalid);
        material.setErrorMessage(translate("error.field.required"));
        for (Map.Entry<String, FormulaField> entry : formulas.entrySet()) {
            FormulaField field = entry.getValue();
            boolean optional = entry.getKey().equals("appliesWhen") || entry.getKey().equals("lengthMm")
                    || entry.getKey().equals("quantity") && text("lengthMm") != null;
            if (field.isVisible() && field.text() == null && !optional) {
                field.setErrorMessage(translate("error.field.required"));
                field.setInvalid(true);
            }
            right &= !field.isVisible() || !field.isInvalid();
        }
        return right & angle(left) & angle(this.right);
    }

    /** A saw cuts from 1° to 179°. */
    private static boolean angle(BigDecimalField field) {
        BigDecimal value = field.isVisible() ? field.getValue() : null;
        boolean sawn = value == null || value.compareTo(BigDecimal.ONE) >= 0 && value.compareTo(BigDecimal.valueOf(179)) <= 0 && value.scale() <= 2;
        field.setErrorMessage(translate("template.component.angle"));
        field.setInvalid(!sawn);
        return sawn;
    }

    private static boolean required(boolean empty, Consumer<Boolean> invalid) {
        invalid.accept(empty);
        return !empty;
    }

    /** Tries the formulas and shows what they give. */
    void tryOut(Trial trial) {
        Map<String, Optional<BigDecimal>> given = new LinkedHashMap<>();
        formulas.forEach((name, field) -> given.put(name, field.isVisible() ? field.tryOut(trial) : Optional.empty()));
        Formats formats = Formats.current();
        boolean left = given.get("appliesWhen").filter(value -> value.signum() == 0).isPresent();
        String measures = Stream.of("cutLengthMm", "widthMm", "heightMm", "lengthMm")
                .flatMap(name -> given.get(name).stream())
                .map(formats::quantity)
                .collect(Collectors.joining(" × "));
        String text = Stream.of(
                        given.get("pieces").map(formats::quantity).orElse(""),
                        given.get("quantity").map(formats::quantity).orElse(""),
                        measures.isEmpty() ? "" : measures + " mm")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" × "));
        result.setText(left ? translate("template.component.left") : text);
        setClassName("left-out", left);
    }
}
