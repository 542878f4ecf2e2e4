--liquibase formatted sql

--changeset vitral:importing-0002
--comment The rows of an import as they stand in the file, and what would come or came of each (IMP-1 to IMP-3); working data, cleared away with the batch
CREATE TABLE import_row (
    id BIGINT NOT NULL AUTO_INCREMENT,
    batch_id BIGINT NOT NULL,
    row_no INT NOT NULL,
    cells MEDIUMTEXT NOT NULL,
    size INT NOT NULL,
    verdict VARCHAR(10) NOT NULL,
    row_key VARCHAR(200) NOT NULL,
    record_id BIGINT NULL,
    record_version BIGINT NULL,
    notes MEDIUMTEXT NULL COMMENT 'what changes, or what is wrong, as JSON',
    PRIMARY KEY (batch_id, row_no),
    UNIQUE KEY uq_import_row_id (id),
    KEY ix_import_row_verdict (batch_id, verdict, id),
    KEY ix_import_row_id (batch_id, id),
    CONSTRAINT fk_import_row_batch FOREIGN KEY (batch_id) REFERENCES import_batch (id),
    CONSTRAINT ck_import_row_verdict CHECK (verdict IN ('STAGED','CREATED','UPDATED','UNCHANGED','ERROR'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE import_row;
