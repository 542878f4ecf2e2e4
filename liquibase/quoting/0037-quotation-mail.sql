--liquibase formatted sql

--changeset vitral:quoting-0037
--comment Quotations sent to customers by mail: to whom, by whom, and what came of it (QUO-12)
CREATE TABLE quotation_mail (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    revision INT NOT NULL,
    sent_to VARCHAR(160) NOT NULL,
    language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    job_id BIGINT NULL,
    state VARCHAR(20) NOT NULL,
    ended_at DATETIME(6) NULL,
    problem VARCHAR(100) NULL,
    PRIMARY KEY (id),
    KEY ix_quotation_mail_quotation (quotation_id, id),
    KEY ix_quotation_mail_state (state, id),
    CONSTRAINT ck_quotation_mail_state CHECK (state IN ('QUEUED','SENT','FAILED')),
    CONSTRAINT ck_quotation_mail_ended CHECK ((state = 'QUEUED') = (ended_at IS NULL)),
    CONSTRAINT fk_quotation_mail_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE quotation_mail_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    quotation_id BIGINT NULL,
    revision INT NULL,
    sent_to VARCHAR(160) NULL,
    language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    asked_at DATETIME(6) NULL,
    asked_by VARCHAR(60) NULL,
    job_id BIGINT NULL,
    state VARCHAR(20) NULL,
    ended_at DATETIME(6) NULL,
    problem VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_quotation_mail_aud_open (id, revend),
    KEY ix_quotation_mail_aud_rev (rev),
    KEY ix_quotation_mail_aud_owner (quotation_id, rev, revend),
    CONSTRAINT fk_quotation_mail_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE quotation_mail_aud;
--rollback DROP TABLE quotation_mail;
