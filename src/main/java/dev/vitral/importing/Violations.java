package dev.vitral.importing;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;

/** Broken constraints as errors of a cell, kept by code, so that each reader gets them in their own language. */
final class Violations {
    private Violations() {}

    static FieldError error(ConstraintViolation<?> violation, String field, String value) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String template = violation.getMessageTemplate();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(field, value, "import.missing", List.of());
            case "Size" -> new FieldError(field, value, "import.tooLong", List.of(attributes.get("max"), value.length()));
            case "Digits" -> new FieldError(field, value, "import.digits", List.of(attributes.get("integer"), attributes.get("fraction")));
            case "Positive" -> new FieldError(field, value, "import.notPositive", List.of());
            case "PositiveOrZero" -> new FieldError(field, value, "import.negative", List.of());
            case "Min" -> new FieldError(field, value, "import.tooSmall", List.of(attributes.get("value")));
            case "Max" -> new FieldError(field, value, "import.tooLarge", List.of(attributes.get("value")));
            case "Email" -> new FieldError(field, value, "import.email", List.of());
            default -> template.startsWith("{validation.") && template.endsWith("}")
                    ? new FieldError(field, value, "import." + template.substring(12, template.length() - 1), List.of())
                    : new FieldError(field, value, "import.shape", List.of());
        };
    }
}
