package dev.vitral.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the product says when it refuses (RES-1): one vocabulary for screen and REST. The text stands in the bundles under {@code error.<code>} and
 * tells what happened and what to do; {@code args} fill it.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where a problem belongs (RES-1). */
    public enum Category {
        DATABASE, AUTH, VALIDATION, BUSINESS, SECURITY, SYSTEM
    }

    /** The kinds of refusal, with category and HTTP status. */
    public enum Kind {
        MALFORMED(Category.VALIDATION, 400),
        UNAUTHENTICATED(Category.AUTH, 401),
        FORBIDDEN(Category.SECURITY, 403),
        NOT_FOUND(Category.BUSINESS, 404),
        CONFLICT(Category.BUSINESS, 409),
        STALE(Category.BUSINESS, 412),
        TOO_LARGE(Category.VALIDATION, 413),
        INVALID(Category.VALIDATION, 422),
        PRECONDITION_REQUIRED(Category.VALIDATION, 428),
        TOO_MANY(Category.SECURITY, 429),
        INTERNAL(Category.SYSTEM, 500),
        UNAVAILABLE(Category.DATABASE, 503);

        private final Category category;
        private final int status;

        Kind(Category category, int status) {
            this.category = category;
            this.status = status;
        }

        /** Category of the vocabulary. */
        public Category category() {
            return category;
        }

        /** HTTP status that REST answers with. */
        public int status() {
            return status;
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field JSON name or property path
     * @param code key under {@code error.}, or empty when {@code message} is already text
     * @param message text in the user's language, or empty to be made from the code
     * @param args of the text
     */
    public record Field(String field, String code, String message, List<Object> args) {
        /** A field's problem whose text comes from the bundles. */
        public static Field of(String field, String code, Object... args) {
            return new Field(field, code, "", List.of(args));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Field> fields = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(Kind kind, String code, Object... args) {
        super(code + " " + List.of(args));
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
    }

    /** A refusal of that kind; {@code code} is stable and public, such as {@code stock.insufficient}. */
    public static Problem of(Kind kind, String code, Object... args) {
        return new Problem(kind, code, args);
    }

    /** A record that isn't there (or not any more): {@code code} is {@code <what>.notFound}. */
    public static Problem notFound(String what, Object key) {
        return of(Kind.NOT_FOUND, what + ".notFound", String.valueOf(key));
    }

    /** One wrong field. */
    public static Problem invalid(String field, String code, Object... args) {
        return of(Kind.INVALID, code, args).field(Field.of(field, code, args));
    }

    /** Adds a field's problem. */
    public Problem field(Field field) {
        fields.add(field);
        return this;
    }

    /** Adds a member to the REST answer, such as {@code available}. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Kind of refusal. */
    public Kind kind() {
        return kind;
    }

    /** Stable public code. */
    public String code() {
        return code;
    }

    /** Arguments of the text. */
    public Object[] args() {
        return args.toArray();
    }

    /** Problems of single fields. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Further members of the REST answer. */
    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
