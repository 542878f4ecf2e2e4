package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.FormulaException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a window can't be made as asked: a size out of range, a formula without answer, a cut beyond the bar, a pane beyond the sheet.
 * Carries no sentence for people: it is translated from {@link #reason()} with the other values as arguments.
 */
public final class DesignException extends RuntimeException {

    /** The component of an error that belongs to no component. */
    public static final int NO_COMPONENT = -1;

    /** Stable codes; message bundles have one text for each. */
    public enum Reason {
        /** A parameter's value outside its range; the subject is the parameter. */
        OUT_OF_RANGE,
        /** A value for a parameter that the template doesn't have; the subject is the parameter. */
        UNKNOWN_PARAMETER,
        /** A material that is not found; the subject is its code, as in all that follow. */
        UNKNOWN_MATERIAL,
        /** A material of another kind than its component. */
        WRONG_KIND,
        /** A formula that can't be evaluated: see {@link DesignException#formulaError()}. */
        FORMULA,
        /** A number of pieces that is not whole, is negative or over 1000. */
        BAD_PIECES,
        /** A quantity below zero. */
        NEGATIVE_QUANTITY,
        /** A cut of zero or less. */
        CUT_NOT_POSITIVE,
        /** A cut longer than the bar. */
        CUT_BEYOND_BAR,
        /** A pane with a side of zero or less. */
        PANE_NOT_POSITIVE,
        /** A pane that no sheet holds, turned or not. */
        PANE_BEYOND_SHEET,
        /** A rule of the template that doesn't hold; the subject is its message. */
        RULE,
        /** A rule for glass that a pane breaks; the subject is its message. */
        GLASS_RULE,
        /** A choice that the template doesn't have; the subject is the choice. */
        UNKNOWN_CHOICE,
        /** An option that can't be chosen; the subject is the choice. */
        BAD_OPTION,
        /** Sub-templates within sub-templates beyond the limit. */
        TOO_DEEP,
        /** A template that contains itself; the subject is the way round. */
        CYCLE,
        /** More materials than one window can have. */
        TOO_MANY_LINES,
        /** Divisions of the drawing that don't fit into the window. */
        BAD_LAYOUT
    }

    private final Reason reason;
    private final int component;
    private final String subject;
    private final String field;
    private final String actual;
    private final String allowed;

    DesignException(Reason reason, int component, String subject, String field, String actual, String allowed) {
        this(reason, component, subject, field, actual, allowed, null);
    }

    private DesignException(
            Reason reason,
            int component,
            String subject,
            String field,
            String actual,
            String allowed,
            @Nullable FormulaException cause) {
        super(
                reason + ": component " + component + ", " + subject + " " + field + " " + actual + " / " + allowed,
                cause);
        this.reason = reason;
        this.component = component;
        this.subject = subject;
        this.field = field;
        this.actual = actual;
        this.allowed = allowed;
    }

    static DesignException formula(
            int component, String subject, String field, String formula, FormulaException cause) {
        return new DesignException(Reason.FORMULA, component, subject, field, formula, "", cause);
    }

    /** Templates that contain each other; the way round in words. */
    public static DesignException cycle(String way) {
        return new DesignException(Reason.CYCLE, NO_COMPONENT, way, "parts", "", "");
    }

    static DesignException outOfRange(String parameter, BigDecimal value, String allowed) {
        // Beyond 30 digits in scientific notation: spelled out, 1E+999999999 would be a gigabyte of zeros.
        boolean vast = Math.abs((long) value.precision() - value.scale()) > 30 || value.scale() > 30;
        String actual = vast ? value.round(new MathContext(10)).toString() : value.toPlainString();
        return new DesignException(Reason.OUT_OF_RANGE, NO_COMPONENT, parameter, "", actual, allowed);
    }

    /** The same error of a sub-template: the subject says in which one, and the row is none of the whole's. */
    DesignException within(String part) {
        boolean told = reason == Reason.RULE || reason == Reason.GLASS_RULE;
        String named = told ? subject : part + " › " + subject;
        return new DesignException(
                reason, NO_COMPONENT, named, field, actual, allowed, formulaError().orElse(null));
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The 0-based row of the template, or {@link #NO_COMPONENT}. */
    public int component() {
        return component;
    }

    /** The code of the material, or the name of the parameter. */
    public String subject() {
        return subject;
    }

    /** Which formula of the component, by its field's name such as {@code cutLengthMm}; empty where none is meant. */
    public String field() {
        return field;
    }

    /** The value refused, in millimetres where it is a length, or the formula's text for {@link Reason#FORMULA}. */
    public String actual() {
        return actual;
    }

    /** What would be allowed, such as {@code 6100} or {@code 600 – 3600}; empty where nothing more can be said. */
    public String allowed() {
        return allowed;
    }

    /** What is wrong inside the formula, for {@link Reason#FORMULA}. */
    public Optional<FormulaException> formulaError() {
        return Optional.ofNullable((FormulaException) getCause());
    }
}
