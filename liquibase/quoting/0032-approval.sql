--liquibase formatted sql

--changeset vitral:quoting-0032
--comment Approvals of quotations beyond the clerk's limits (QUO-9): asked for one version of the quotation, decided once by somebody else, with the figures that were approved
CREATE TABLE quotation_approval (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    quotation_version BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    total DECIMAL(19,2) NOT NULL,
    discount_rate DECIMAL(12,6) NOT NULL,
    margin_rate DECIMAL(19,6) NULL,
    asked_at DATETIME(6) NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    decided_at DATETIME(6) NULL,
    decided_by VARCHAR(60) NULL,
    note VARCHAR(300) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_quotation_approval_version (quotation_id, quotation_version),
    KEY ix_quotation_approval_state (state, id),
    CONSTRAINT ck_quotation_approval_state CHECK (state IN ('ASKED','APPROVED','REFUSED')),
    CONSTRAINT ck_quotation_approval_decided CHECK ((state = 'ASKED') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CONSTRAINT ck_quotation_approval_other CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CONSTRAINT fk_quotation_approval_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE quotation_approval_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    quotation_id BIGINT NULL,
    quotation_version BIGINT NULL,
    state VARCHAR(10) NULL,
    total DECIMAL(19,2) NULL,
    discount_rate DECIMAL(12,6) NULL,
    margin_rate DECIMAL(19,6) NULL,
    asked_at DATETIME(6) NULL,
    asked_by VARCHAR(60) NULL,
    decided_at DATETIME(6) NULL,
    decided_by VARCHAR(60) NULL,
    note VARCHAR(300) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_quotation_approval_aud_open (id, revend),
    KEY ix_quotation_approval_aud_rev (rev),
    KEY ix_quotation_approval_aud_owner (quotation_id, rev, revend),
    CONSTRAINT fk_quotation_approval_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE quotation_approval_aud;
--rollback DROP TABLE quotation_approval;
