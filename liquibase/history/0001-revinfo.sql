--liquibase formatted sql

--changeset vitral:history-0001
--comment One revision is one transaction of a user: who, when, from where, for which request (AUD-1)
CREATE TABLE revinfo (
    id BIGINT NOT NULL AUTO_INCREMENT,
    timestamp BIGINT NOT NULL COMMENT 'milliseconds since the epoch, UTC',
    user_name VARCHAR(100) NOT NULL,
    address VARCHAR(64) NULL,
    client VARCHAR(200) NULL,
    request_id VARCHAR(64) NOT NULL,
    reason VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY ix_revinfo_timestamp (timestamp),
    KEY ix_revinfo_user (user_name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE revinfo;
