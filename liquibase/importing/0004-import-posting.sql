--liquibase formatted sql

--changeset vitral:importing-0004
--comment Movements that came from files, by what tells a file's row apart, so that a second run posts none again
CREATE TABLE import_posting (
    kind VARCHAR(40) NOT NULL,
    row_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content VARCHAR(200) NOT NULL,
    movement_id BIGINT NOT NULL,
    batch_id BIGINT NOT NULL,
    PRIMARY KEY (kind, row_key),
    KEY ix_import_posting_batch (batch_id, movement_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE import_posting;
