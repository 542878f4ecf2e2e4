package dev.vitral.quoting;

import dev.vitral.customers.Customer;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** For whom and where a quotation is, who wrote it, from when and until when. */
@MappedSuperclass
@Audited
abstract class QuotedLetter extends QuotedFigures {
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Customer customer;

    private @Nullable String jobSite;
    private String seller = "";
    private LocalDate quotedOn = LocalDate.EPOCH;
    private LocalDate validUntil = LocalDate.EPOCH;
    private @Nullable String notes;

    void by(String user) {
        seller = user;
    }

    void write(QuoteDraft draft, @Nullable Customer forCustomer) {
        customer = forCustomer;
        jobSite = draft.jobSite();
        notes = draft.notes();
    }

    /** Of that day, valid for so many more. */
    void date(LocalDate day, int validDays) {
        quotedOn = day;
        validUntil = day.plusDays(validDays);
    }

    /** The same for whom, where and when as the other. */
    void copyLetter(QuotedLetter other) {
        customer = other.customer;
        jobSite = other.jobSite;
        quotedOn = other.quotedOn;
        validUntil = other.validUntil;
        notes = other.notes;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public @Nullable String getJobSite() {
        return jobSite;
    }

    /** User name of who wrote it. */
    public String getSeller() {
        return seller;
    }

    public LocalDate getQuotedOn() {
        return quotedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    /** Whether its last day is past. */
    public boolean isOver(LocalDate today) {
        return validUntil.isBefore(today);
    }

    public @Nullable String getNotes() {
        return notes;
    }
}
