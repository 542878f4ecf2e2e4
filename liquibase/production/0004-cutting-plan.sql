--liquibase formatted sql

--changeset vitral:production-0004
--comment How the pieces of a work order are cut (QUO-11): one plan an order, planned again in place; a part a material, its bars and sheets as JSON
CREATE TABLE cutting_plan (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    work_order_id BIGINT NOT NULL,
    fingerprint CHAR(64) NULL COMMENT 'SHA-256 of pieces, sizes and rules; another one now says that the plan is stale',
    planned_at DATETIME(6) NULL,
    job_id BIGINT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_cutting_plan_order (work_order_id),
    CONSTRAINT fk_cutting_plan_order FOREIGN KEY (work_order_id) REFERENCES work_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE cutting_plan_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    work_order_id BIGINT NULL,
    fingerprint CHAR(64) NULL,
    planned_at DATETIME(6) NULL,
    job_id BIGINT NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_cutting_plan_aud_open (id, revend),
    KEY ix_cutting_plan_aud_rev (rev),
    CONSTRAINT fk_cutting_plan_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE cutting_plan_aud;
--rollback DROP TABLE cutting_plan;
