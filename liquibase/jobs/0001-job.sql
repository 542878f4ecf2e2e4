--liquibase formatted sql

--changeset vitral:jobs-0001
--comment Background work: who asked for what, how far it is, which node does it (UI-4); job_mark holds where a batch ended, in the batch's own transaction
CREATE TABLE job (
    id BIGINT NOT NULL AUTO_INCREMENT,
    kind VARCHAR(40) NOT NULL,
    title VARCHAR(200) NOT NULL,
    parameters LONGTEXT NOT NULL COMMENT 'JSON object of texts',
    state VARCHAR(12) NOT NULL,
    owner VARCHAR(100) NOT NULL,
    roles VARCHAR(200) NOT NULL COMMENT 'authorities of the owner when it was asked for, by commas',
    request_id VARCHAR(64) NOT NULL,
    address VARCHAR(64) NULL,
    client VARCHAR(200) NULL,
    created_at DATETIME(6) NOT NULL,
    started_at DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    done BIGINT NOT NULL DEFAULT 0,
    total BIGINT NULL,
    claim CHAR(36) NULL COMMENT 'of the node at work; another claim fences it off',
    heartbeat_at DATETIME(6) NULL,
    attempts INT NOT NULL DEFAULT 0,
    cancel_requested TINYINT(1) NOT NULL DEFAULT 0,
    summary_key VARCHAR(120) NULL,
    summary_args VARCHAR(2000) NULL COMMENT 'JSON array',
    file_name VARCHAR(200) NULL,
    file_type VARCHAR(100) NULL,
    PRIMARY KEY (id),
    KEY ix_job_state (state, id),
    KEY ix_job_owner (owner, id),
    KEY ix_job_kind (kind, id),
    KEY ix_job_title (title),
    KEY ix_job_created (created_at),
    KEY ix_job_file (file_name, finished_at),
    CONSTRAINT ck_job_state CHECK (state IN ('QUEUED','RUNNING','DONE','FAILED','CANCELLED')),
    CONSTRAINT ck_job_running CHECK (state <> 'RUNNING' OR (claim IS NOT NULL AND heartbeat_at IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE job_mark (
    job_id BIGINT NOT NULL,
    claim CHAR(36) NULL,
    mark VARCHAR(2000) NULL,
    PRIMARY KEY (job_id),
    CONSTRAINT fk_job_mark_job FOREIGN KEY (job_id) REFERENCES job (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE job_mark;
--rollback DROP TABLE job;
