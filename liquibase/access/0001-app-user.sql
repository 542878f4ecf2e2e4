--liquibase formatted sql

--changeset vitral:access-0001
--comment People who sign in; the hash is not kept in the history
CREATE TABLE app_user (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    username VARCHAR(60) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    full_name VARCHAR(120) NOT NULL,
    password_hash VARCHAR(100) NOT NULL,
    role VARCHAR(20) NOT NULL,
    language VARCHAR(10) NOT NULL,
    enabled TINYINT(1) NOT NULL,
    must_change_password TINYINT(1) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_app_user_username (username),
    CONSTRAINT ck_app_user_role CHECK (role IN ('CLERK','MANAGER','ADMIN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE app_user_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    username VARCHAR(60) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    full_name VARCHAR(120) NULL,
    role VARCHAR(20) NULL,
    language VARCHAR(10) NULL,
    enabled TINYINT(1) NULL,
    must_change_password TINYINT(1) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_app_user_aud_open (id, revend),
    KEY ix_app_user_aud_rev (rev),
    CONSTRAINT fk_app_user_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE app_user_aud;
--rollback DROP TABLE app_user;
