package dev.vitral.history;

import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts steps into words (AUD-2): names instead of ids, numbers and dates in the reader's way, constants and flags by their texts. */
record Telling(MessageSource messages, Wording wording, Map<Reference, String> names) {
    private static final String NOTHING = "";

    /** The record's own fields. */
    List<FieldChange> own(Step step) {
        return step.differences().stream()
                .map(d -> new FieldChange(
                        d.field().property(), label(step.entity(), d.field()), before(step, d), after(step, d)))
                .toList();
    }

    /** A part that came or went is one line, a part that changed one line a field. */
    Stream<FieldChange> part(AuditedEntity.Parts parts, Step step) {
        String name = RecordNames.of(step.entity(), step.before() == null ? step.after() : step.before());
        String field = parts.property() + "[" + name + "]";
        String label = entity(step.entity(), parts) + " " + name;
        if (step.after().type() == RevisionType.ADD) {
            return Stream.of(new FieldChange(field, label, NOTHING, summary(step, false)));
        }
        if (step.after().type() == RevisionType.DEL) {
            return Stream.of(new FieldChange(field, label, summary(step, true), NOTHING));
        }
        return own(step).stream()
                .map(c -> new FieldChange(field + "." + c.field(), label + ": " + c.label(), c.before(), c.after()));
    }

    private String summary(Step step, boolean old) {
        return step.differences().stream()
                .filter(d -> (old ? d.before() : d.after()) != null)
                .map(d -> label(step.entity(), d.field()) + ": " + (old ? before(step, d) : after(step, d)))
                .collect(Collectors.joining("; "));
    }

    private String before(Step step, Step.Difference d) {
        return value(step.entity(), d.field(), d.before(), step.reference(d.field(), d.before(), true));
    }

    private String after(Step step, Step.Difference d) {
        return value(step.entity(), d.field(), d.after(), step.reference(d.field(), d.after(), false));
    }

    private String value(AuditedEntity entity, AuditedField field, @Nullable Object value, @Nullable Reference reference) {
        if (value == null) {
            return NOTHING;
        }
        if (reference != null) {
            return names.getOrDefault(reference, "#" + reference.id());
        }
        Formats formats = wording.formats();
        return formats == null ? plain(value) : worded(formats, entity, field, value);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String worded(Formats formats, AuditedEntity entity, AuditedField field, Object value) {
        return switch (value) {
            case BigDecimal number -> number(formats, field.property(), number);
            case Long number -> measured(field.property(), formats.whole(number));
            case Boolean flag -> text(flag ? "list.yes" : "list.no", flag.toString());
            case Instant moment -> formats.time(moment);
            case LocalDate day -> formats.date(day);
            case Object constant when field.type().isEnum() -> text(entity, field, "." + constant, constant.toString());
            default -> value.toString();
        };
    }

    /** By name where the name tells, else by the places that the column keeps: 2 is money, 4 a unit cost, 6 a quantity or factor. */
    private static String number(Formats formats, String property, BigDecimal number) {
        if (property.endsWith("Rate") || property.endsWith("rate")) {
            return formats.percent(number);
        }
        if (property.endsWith("Mm")) {
            return measured(property, formats.quantity(number));
        }
        return switch (number.scale()) {
            case 2 -> formats.money(number);
            case 4 -> formats.unitCost(number);
            default -> formats.quantity(number);
        };
    }

    private static String measured(String property, String number) {
        return property.endsWith("Mm") ? number + "\u00a0mm" : number;
    }

    private String label(AuditedEntity entity, AuditedField field) {
        return text(entity, field, "", field.property());
    }

    /** The word that the record's own form has, else the one that all share. */
    private String text(AuditedEntity entity, AuditedField field, String rest, String otherwise) {
        return text(entity.texts() + "." + field.property() + rest, text("field." + field.property() + rest, otherwise));
    }

    private String entity(AuditedEntity entity, AuditedEntity.Parts parts) {
        return wording.formats() == null ? parts.property() : text("entity." + entity.texts(), entity.name());
    }

    private String text(String key, String otherwise) {
        Formats formats = wording.formats();
        return formats == null ? otherwise : String.valueOf(messages.getMessage(key, null, otherwise, formats.locale()));
    }
}
