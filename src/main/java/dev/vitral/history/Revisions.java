package dev.vitral.history;

import jakarta.persistence.EntityManager;
import org.hibernate.envers.AuditReaderFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revisions for writers that go by SQL in bulk and write the audit rows themselves; entities get theirs from Envers. */
@Component
public class Revisions {
    private final EntityManager database;

    Revisions(EntityManager database) {
        this.database = database;
    }

    /** The number of a new revision in the present transaction, stamped with user, request, reason and change set. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        Revision revision = new Revision();
        new RevisionStamp().newRevision(revision);
        revision.happensNow();
        database.persist(revision);
        database.flush();
        return revision.id();
    }

    /** The number of the revision that entities changed in this transaction get; stamped now, with the {@link Reason} given now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long current() {
        return AuditReaderFactory.get(database).getCurrentRevision(Revision.class, true).id();
    }
}
