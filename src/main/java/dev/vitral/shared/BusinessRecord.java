package dev.vitral.shared;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/** What every record of the business carries (CAT-8, CAT-9): identity, version, who and when, and whether it lies in the trash. */
@MappedSuperclass
@Audited
@EntityListeners(AuditingEntityListener.class)
public class BusinessRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @CreatedDate
    @Column(updatable = false)
    private @Nullable Instant createdAt;

    @CreatedBy
    @Column(updatable = false)
    private @Nullable String createdBy;

    @LastModifiedDate
    private @Nullable Instant updatedAt;

    @LastModifiedBy
    private @Nullable String updatedBy;

    private @Nullable Instant deletedAt;

    private @Nullable String deletedBy;

    /** Identity in the database; a record that was never saved has none and refuses. */
    public Long getId() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** Whether the record was saved before. */
    public boolean isSaved() {
        return id != null;
    }

    /** Version for optimistic locking; a writer that read another one is refused. */
    public long getVersion() {
        return version;
    }

    /** Refuses (412) when the caller read another version than the present one. */
    public void requireVersion(long read) {
        if (read != version) {
            throw Problem.of(Problem.Kind.STALE, "record.stale", read, version);
        }
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable String getCreatedBy() {
        return createdBy;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public @Nullable String getUpdatedBy() {
        return updatedBy;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    /** Marks the record as changed when only its parts are, so that its version moves and a second writer is seen. */
    protected void touch() {
        updatedAt = Instant.now();
    }

    /** Whether the record is out of use (in the trash). */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Takes the record out of use; doing so twice changes nothing. */
    public void delete() {
        if (deletedAt == null) {
            deletedAt = Instant.now();
            deletedBy = CurrentUser.name();
        }
    }

    /** Puts the record back into use. */
    public void restore() {
        deletedAt = null;
        deletedBy = null;
    }
}
