package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.shared.BusinessRecord;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** What imports of records are made with: rooms get it injected and hand it on. */
@Component
public class RecordImports {
    private final EntityManager entities;
    private final Validator validator;
    private final BulkSave bulk;

    RecordImports(EntityManager entities, Validator validator, BulkSave bulk) {
        this.entities = entities;
        this.validator = validator;
        this.bulk = bulk;
    }

    <T extends BusinessRecord> ImportTarget.Run begin(RecordTarget<T> target) {
        return new RecordRun<>(target, entities, validator, bulk);
    }

    BulkSave bulk() {
        return bulk;
    }
}
