--liquibase formatted sql

--changeset vitral:shared-0001
--comment Keys of writes done once, kept in the transaction of the write (reliability.md, fact 3)
CREATE TABLE idempotency_key (
    user_name VARCHAR(100) NOT NULL,
    idem_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_hash CHAR(64) NOT NULL,
    answer LONGTEXT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_name, idem_key),
    KEY ix_idempotency_key_created (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE idempotency_key;
