--liquibase formatted sql

--changeset vitral:views-0001
--comment Saved views of lists, own or shared with a role (UI-12)
CREATE TABLE saved_view (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    list_name VARCHAR(40) NOT NULL,
    owner VARCHAR(100) NOT NULL,
    name VARCHAR(80) NOT NULL,
    role VARCHAR(20) NULL,
    look LONGTEXT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    in_use TINYINT(1) AS (IF(deleted_at IS NULL, 1, NULL)) PERSISTENT,
    PRIMARY KEY (id),
    UNIQUE KEY uq_saved_view_name (list_name, owner, name, in_use),
    KEY ix_saved_view_role (list_name, role),
    CONSTRAINT ck_saved_view_look CHECK (JSON_VALID(look)),
    CONSTRAINT ck_saved_view_role CHECK (role IN ('CLERK', 'MANAGER', 'ADMIN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE saved_view_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    list_name VARCHAR(40) NULL,
    owner VARCHAR(100) NULL,
    name VARCHAR(80) NULL,
    role VARCHAR(20) NULL,
    look LONGTEXT NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_saved_view_aud_open (id, revend),
    KEY ix_saved_view_aud_rev (rev),
    CONSTRAINT fk_saved_view_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE saved_view_aud;
--rollback DROP TABLE saved_view;
