package dev.vitral.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction of one user on audited tables (AUD-1). */
@Entity
@Table(name = "revinfo")
@RevisionEntity(RevisionStamp.class)
class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private @Nullable Long id;

    /** Milliseconds: the validity strategy's end timestamps take nothing else (stack.md, traps). */
    @RevisionTimestamp
    private long timestamp;

    @Column(name = "user_name")
    private String user = "";

    private @Nullable String address;
    private @Nullable String client;
    private String requestId = "";
    private @Nullable String reason;
    private @Nullable Long changeSetId;

    void stamp(
            String byUser, @Nullable String fromAddress, @Nullable String withClient, String forRequest, @Nullable String because, @Nullable Long inSet) {
        this.user = byUser;
        this.address = fromAddress;
        this.client = withClient;
        this.requestId = forRequest;
        this.reason = because;
        this.changeSetId = inSet;
    }

    /** Envers sets the moment of those that it makes. */
    void happensNow() {
        timestamp = System.currentTimeMillis();
    }

    long id() {
        return id == null ? 0 : id;
    }

    Instant at() {
        return Instant.ofEpochMilli(timestamp);
    }

    String user() {
        return user;
    }

    @Nullable String address() {
        return address;
    }

    @Nullable String client() {
        return client;
    }

    @Nullable String reason() {
        return reason;
    }

    String requestId() {
        return requestId;
    }
}
