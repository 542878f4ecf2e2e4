--liquibase formatted sql

--changeset vitral:catalog-0003
--comment Finishes of profiles with their price factor (CAT-10)
CREATE TABLE finish (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(60) NOT NULL,
    price_factor DECIMAL(12,6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_finish_code (code),
    CONSTRAINT ck_finish_price_factor CHECK (price_factor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE finish_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(60) NULL,
    price_factor DECIMAL(12,6) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_finish_aud_open (id, revend),
    KEY ix_finish_aud_rev (rev),
    CONSTRAINT fk_finish_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE finish_aud;
--rollback DROP TABLE finish;
