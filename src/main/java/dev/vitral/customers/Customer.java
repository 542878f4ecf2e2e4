package dev.vitral.customers;

import dev.vitral.history.Recorded;
import dev.vitral.shared.PartyRecord;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Who the shop quotes to (QUO-1), with the consent to keep personal data and its date. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "customers")
public class Customer extends PartyRecord {
    @Size(max = 300)
    private @Nullable String jobSite;

    private @Nullable Instant consentAt;

    @Size(max = 120)
    private @Nullable String consentSource;

    /** Usual job site, where windows are installed. */
    public @Nullable String getJobSite() {
        return jobSite;
    }

    public void setJobSite(@Nullable String jobSite) {
        this.jobSite = blankToNull(jobSite);
    }

    /** When consent was given, if it was. */
    public @Nullable Instant getConsentAt() {
        return consentAt;
    }

    /** How consent was given: in writing, by WhatsApp, at the counter. */
    public @Nullable String getConsentSource() {
        return consentSource;
    }

    /** Records consent given at that moment by that means. */
    public void consent(Instant at, String source) {
        this.consentAt = at;
        this.consentSource = blankToNull(source);
    }

    /** Records that consent was taken back. */
    public void withdrawConsent() {
        this.consentAt = null;
        this.consentSource = null;
    }
}
