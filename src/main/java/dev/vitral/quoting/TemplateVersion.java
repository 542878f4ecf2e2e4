package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A template as it was published: whole, its parts pinned to their versions, never changed (QUO-2). */
@Entity
@Immutable
@Audited
@Recorded(namedBy = "number", unshown = {"template", "document", "differences"})
public class TemplateVersion {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Template template;

    private int number;

    /** JSON of a {@link TemplateDocument}. */
    @Column(columnDefinition = "longtext")
    private String document = "";

    private @Nullable String remark;

    /** JSON of what golden windows moved by, confirmed by who published; null where none moved. */
    @Column(columnDefinition = "longtext")
    private @Nullable String differences;

    private Instant publishedAt = Instant.EPOCH;
    private String publishedBy = "";

    protected TemplateVersion() {}

    TemplateVersion(Template template, int number, TemplateDocument document, @Nullable String remark, @Nullable String differences) {
        this.template = template;
        this.number = number;
        this.document = JSON.writeValueAsString(document);
        this.remark = remark == null || remark.isBlank() ? null : remark.strip();
        this.differences = differences;
        this.publishedAt = Instant.now();
        this.publishedBy = CurrentUser.name();
    }

    static TemplateDocument parse(String document) {
        return JSON.readValue(document, TemplateDocument.class);
    }

    Template getTemplate() {
        return Objects.requireNonNull(template);
    }

    /** 1 for the first. */
    public int getNumber() {
        return number;
    }

    /** What it says. */
    public TemplateDocument document() {
        return parse(document);
    }

    public @Nullable String getRemark() {
        return remark;
    }

    @Nullable String getDifferences() {
        return differences;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** User name of who published it. */
    public String getPublishedBy() {
        return publishedBy;
    }
}
