--liquibase formatted sql

--changeset vitral:importing-0003
--comment How someone mapped a set of headings, remembered for the next file that has them (IMP-6)
CREATE TABLE import_mapping (
    kind VARCHAR(40) NOT NULL,
    headers_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mapping TEXT NOT NULL,
    used_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, headers_hash),
    KEY ix_import_mapping_used (used_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE import_mapping;
