package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The constraints of a record's class as the rules of its form, told in the user's language: texts stand under {@code validation.<Constraint>}, or where the
 * constraint names a key of its own, as {@code {validation.code}}, under that.
 */
final class FormRules<T> {
    private static final jakarta.validation.Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Set<Class<? extends Annotation>> REQUIRED = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Class<T> type;

    FormRules(Class<T> type) {
        this.type = type;
    }

    /** The rule of that property; one that the class doesn't have allows all. */
    <V> Validator<V> of(String property) {
        if (VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(property) == null) {
            return Validator.alwaysPass();
        }
        // What is missing is said before what form it should have had.
        return (value, context) -> VALIDATOR.validateValue(type, property, value).stream()
                .min(Comparator.comparing(violation -> !REQUIRED.contains(constraint(violation))))
                .map(violation -> ValidationResult.error(text(violation)))
                .orElseGet(ValidationResult::ok);
    }

    boolean isRequired(String property) {
        var constraints = VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(property);
        return constraints != null
                && constraints.getConstraintDescriptors().stream().anyMatch(c -> REQUIRED.contains(c.getAnnotation().annotationType()));
    }

    private static Class<? extends Annotation> constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    private static String text(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        if (template.startsWith("{validation.")) {
            return translate(template.substring(1, template.length() - 1));
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = constraint(violation).getSimpleName();
        return switch (constraint) {
            case "Size" -> translate("validation.Size", attributes.get("min"), attributes.get("max"));
            case "Digits" -> translate("validation.Digits", attributes.get("integer"), attributes.get("fraction"));
            case "Min", "Max", "DecimalMin", "DecimalMax" -> translate("validation." + constraint, attributes.get("value"));
            default -> translate("validation." + constraint);
        };
    }
}
