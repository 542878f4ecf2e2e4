--liquibase formatted sql

--changeset vitral:stock-0004
--comment Where stock lies (STK-4). The first one is the default and has number 1, so that what was posted before can be put there at once
CREATE TABLE warehouse (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(120) NOT NULL,
    address VARCHAR(500) NULL,
    is_default BIT(1) NOT NULL DEFAULT b'0',
    the_default BIT(1) AS (IF(is_default = b'1', b'1', NULL)) PERSISTENT,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_warehouse_code (code),
    UNIQUE KEY uq_warehouse_default (the_default),
    KEY ix_warehouse_name (name, id),
    CONSTRAINT ck_warehouse_default CHECK (is_default = b'0' OR deleted_at IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE warehouse_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(120) NULL,
    address VARCHAR(500) NULL,
    is_default BIT(1) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_warehouse_aud_open (id, revend),
    KEY ix_warehouse_aud_rev (rev),
    CONSTRAINT fk_warehouse_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

INSERT INTO warehouse (id, version, code, name, is_default, created_at, created_by, updated_at, updated_by)
VALUES (1, 0, 'PRINCIPAL', 'Almacén principal', b'1', UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system');

INSERT INTO revinfo (timestamp, user_name, request_id, reason) VALUES (UNIX_TIMESTAMP() * 1000, 'system', 'migration', 'stock-0004');

INSERT INTO warehouse_aud (id, rev, revtype, code, name, is_default, created_at, created_by, updated_at, updated_by)
SELECT id, LAST_INSERT_ID(), 0, code, name, is_default, created_at, created_by, updated_at, updated_by FROM warehouse;
--rollback DROP TABLE warehouse_aud;
--rollback DROP TABLE warehouse;
