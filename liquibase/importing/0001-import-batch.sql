--liquibase formatted sql

--changeset vitral:importing-0001
--comment One file that someone imports, from upload to undo (IMP-1); cleared away with its rows after 90 days
CREATE TABLE import_batch (
    id BIGINT NOT NULL AUTO_INCREMENT,
    kind VARCHAR(40) NOT NULL,
    state VARCHAR(20) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    sheet VARCHAR(100) NOT NULL,
    sheets TEXT NOT NULL,
    is_csv TINYINT(1) NOT NULL,
    delimiter CHAR(1) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    header_row INT NOT NULL,
    headers TEXT NOT NULL,
    mapping TEXT NOT NULL,
    row_count INT NOT NULL,
    created_rows INT NOT NULL,
    updated_rows INT NOT NULL,
    unchanged_rows INT NOT NULL,
    error_rows INT NOT NULL,
    revision BIGINT NULL,
    job_id BIGINT NULL,
    problem TEXT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    applied_at DATETIME(6) NULL,
    applied_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    KEY ix_import_batch_kind (kind, id),
    KEY ix_import_batch_state (state, id),
    KEY ix_import_batch_created_by (created_by, id),
    KEY ix_import_batch_created_at (created_at),
    CONSTRAINT ck_import_batch_state CHECK (state IN ('READING','MAPPING','READY','APPLYING','APPLIED','UNDONE','FAILED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE import_batch;
