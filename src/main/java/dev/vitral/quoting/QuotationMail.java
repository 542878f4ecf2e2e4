package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One sending of a quotation to the customer by mail, and what came of it. */
@Entity
@Audited
@Recorded(namedBy = "sentTo", texts = "quoteMail", unshown = {"quotation", "jobId"})
class QuotationMail {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private int revision = 1;
    private String sentTo = "";

    @JdbcTypeCode(SqlTypes.CHAR)
    private String language = "";

    private Instant askedAt = Instant.EPOCH;
    private String askedBy = "";
    private @Nullable Long jobId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SentMail.State state = SentMail.State.QUEUED;

    private @Nullable Instant endedAt;
    private @Nullable String problem;

    protected QuotationMail() {}

    QuotationMail(Quotation quotation, String sentTo, Locale language, String askedBy) {
        this.quotation = quotation;
        this.revision = quotation.getRevision();
        this.sentTo = sentTo;
        this.language = language.getLanguage();
        this.askedAt = Instant.now();
        this.askedBy = askedBy;
    }

    void workedOnBy(long job) {
        jobId = job;
    }

    /** The server has it. One that is over stays as it is. */
    void sent() {
        end(SentMail.State.SENT, null);
    }

    /** It did not go out, for the problem of that code. */
    void failed(String code) {
        end(SentMail.State.FAILED, code);
    }

    private void end(SentMail.State how, @Nullable String code) {
        if (state == SentMail.State.QUEUED) {
            state = how;
            endedAt = Instant.now();
            problem = code;
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long quotationId() {
        return Objects.requireNonNull(quotation).getId();
    }

    int revision() {
        return revision;
    }

    String sentTo() {
        return sentTo;
    }

    Locale language() {
        return Locale.of(language);
    }

    SentMail seen() {
        return new SentMail(id(), revision, sentTo, language, askedAt, askedBy, jobId, state, endedAt, problem);
    }
}
