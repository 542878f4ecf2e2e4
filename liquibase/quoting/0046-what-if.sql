--liquibase formatted sql

--changeset vitral:quoting-0046
--comment A scenario over all open quotations: what would be different, priced by a job, applied to those chosen (QUO-15)
CREATE TABLE what_if (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    title VARCHAR(120) NOT NULL,
    changes LONGTEXT NOT NULL COMMENT 'JSON: costs, finishes, rates as they would be',
    state VARCHAR(10) NOT NULL,
    quote_count INT NOT NULL,
    applied_count INT NOT NULL,
    stale_count INT NOT NULL,
    failed_count INT NOT NULL,
    old_total DECIMAL(30,2) NOT NULL,
    new_total DECIMAL(30,2) NOT NULL,
    job_id BIGINT NULL,
    change_set_id BIGINT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_what_if_folio (folio),
    KEY ix_what_if_state (state, id),
    KEY ix_what_if_created (created_at, id),
    KEY ix_what_if_deleted (deleted_at, folio),
    CONSTRAINT ck_what_if_state CHECK (state IN ('PRICING','READY','APPLYING','APPLIED')),
    CONSTRAINT ck_what_if_changes CHECK (JSON_VALID(changes))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE what_if_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    title VARCHAR(120) NULL,
    changes LONGTEXT NULL,
    state VARCHAR(10) NULL,
    quote_count INT NULL,
    applied_count INT NULL,
    stale_count INT NULL,
    failed_count INT NULL,
    old_total DECIMAL(30,2) NULL,
    new_total DECIMAL(30,2) NULL,
    job_id BIGINT NULL,
    change_set_id BIGINT NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_what_if_aud_open (id, revend),
    KEY ix_what_if_aud_rev (rev),
    CONSTRAINT fk_what_if_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE what_if_aud;
--rollback DROP TABLE what_if;
