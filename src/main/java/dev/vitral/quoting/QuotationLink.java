package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A link by which the customer answers one revision of a quotation without an account (QUO-5). Its secret is not kept, only the secret's hash; it is good for one
 * answer, which it keeps with name, moment and address.
 */
@Entity
@Audited
@Recorded(namedBy = "madeAt", texts = "quoteLink", unshown = {"quotation", "tokenHash"})
class QuotationLink {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private int revision = 1;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenHash = "";

    private Instant madeAt = Instant.EPOCH;
    private String madeBy = "";
    private Instant expiresAt = Instant.EPOCH;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable QuotationStatus answer;

    private @Nullable Instant answeredAt;
    private @Nullable String signer;
    private @Nullable String address;
    private @Nullable String client;

    protected QuotationLink() {}

    QuotationLink(Quotation quotation, String tokenHash, String madeBy, Instant expiresAt) {
        this.quotation = quotation;
        this.revision = quotation.getRevision();
        this.tokenHash = tokenHash;
        this.madeAt = Instant.now();
        this.madeBy = madeBy;
        this.expiresAt = expiresAt;
    }

    /**
     * Keeps the customer's answer to what the quotation now is.
     *
     * @throws Problem quotation.link.over (409) when it was answered, revoked, is past or speaks of another revision
     */
    void answer(Quotation decided, String by, RequestContext from) {
        Instant now = Instant.now();
        if (answer != null || revokedAt != null || !now.isBefore(expiresAt) || decided.getRevision() != revision) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.link.over", decided.getFolio());
        }
        answer = decided.getStatus();
        answeredAt = now;
        signer = by;
        address = from.address();
        client = from.client();
    }

    /** Ends it; one that is answered or ended stays as it is. */
    void revoke(String by) {
        if (answer == null && revokedAt == null) {
            revokedAt = Instant.now();
            revokedBy = by;
        }
    }

    /** What stands behind it, for who holds its secret. */
    CustomerDoor.Behind behind(LocalDate today) {
        Quotation of = Objects.requireNonNull(quotation);
        boolean open = state(of) == CustomerLink.State.OPEN && !of.isOver(today);
        return new CustomerDoor.Behind(Objects.requireNonNull(id), of.getId(), madeBy, of.getFolio(), open, answer);
    }

    CustomerLink seen(Quotation of) {
        return new CustomerLink(Objects.requireNonNull(id), revision, madeAt, madeBy, expiresAt, state(of), revokedAt, answer, answeredAt, signer, address, client);
    }

    private CustomerLink.State state(Quotation of) {
        if (answer != null) {
            return CustomerLink.State.ANSWERED;
        }
        if (revokedAt != null) {
            return CustomerLink.State.REVOKED;
        }
        boolean answerable = of.getStatus() == QuotationStatus.SENT && of.getRevision() == revision && !of.isDeleted();
        if (!answerable) {
            return CustomerLink.State.REPLACED;
        }
        return Instant.now().isBefore(expiresAt) ? CustomerLink.State.OPEN : CustomerLink.State.EXPIRED;
    }
}
