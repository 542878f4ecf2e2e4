package dev.vitral.quoting.ui;

import dev.vitral.quoting.ScriptDocument;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateParameter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What templates ask for while quoting: the version that a window is priced by, not what is being written for the next one (docs/decisions/0022). Each
 * version is read once.
 */
final class TemplateBook {
    /** Parts of the first versions name none: all of those were the first. */
    private static final int FIRST = 1;

    private final Map<String, Template> offered;
    private final Published published;
    private final Map<String, Optional<Template>> read = new HashMap<>();

    /** {@code offered} are the templates to choose from, by code. */
    TemplateBook(Map<String, Template> offered, Published published) {
        this.offered = offered;
        this.published = published;
    }

    /** Reads a template as it was published; empty where there is no such version. */
    @FunctionalInterface
    interface Published {
        Optional<Template> read(String code, int number);
    }

    /** Codes of what can be chosen. */
    Set<String> codes() {
        return offered.keySet();
    }

    /** What the choice shows. */
    String label(String code) {
        Template template = offered.get(code);
        return template == null ? code : code + " · " + template.getDescription();
    }

    /** The number of the newest version; empty where none was published or the template is no longer offered. */
    Optional<Integer> newest(@Nullable String code) {
        return Optional.ofNullable(code).map(offered::get).map(Template::getPublishedNumber);
    }

    /** What a window of this version is made by; without a version the newest, and what is written where none was ever published. */
    Optional<Template> of(@Nullable String code, @Nullable Integer version) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<Integer> number = Optional.ofNullable(version).or(() -> newest(code));
        return number.flatMap(n -> read.computeIfAbsent(code + " " + n, key -> published.read(code, n))).or(() -> Optional.ofNullable(offered.get(code)));
    }

    /** The sub-template that stands in another: a published one keeps its version, one that is only written takes what is written. */
    Optional<Template> part(ScriptDocument.Inner part, boolean inPublished) {
        return inPublished ? of(part.template(), part.version() == null ? FIRST : part.version()) : Optional.ofNullable(offered.get(part.template()));
    }

    /** Whether a window of this template is priced by a published version. */
    boolean isPublished(String code, @Nullable Integer version) {
        return version != null || newest(code).isPresent();
    }

    /** The usual value of a measure in the newest version. */
    Optional<BigDecimal> usual(@Nullable String code, String measure) {
        return of(code, null).flatMap(t -> t.getParameters().stream().filter(p -> p.getName().equals(measure)).map(TemplateParameter::getDefaultValue).findFirst());
    }
}
