--liquibase formatted sql

--changeset vitral:catalog-0004
--comment Tax rates by country and date (CAT-5)
CREATE TABLE tax_rate (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(60) NOT NULL,
    country VARCHAR(2) NOT NULL,
    rate DECIMAL(12,6) NOT NULL,
    valid_from DATE NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_tax_rate_code (code, valid_from),
    CONSTRAINT ck_tax_rate_rate CHECK (rate >= 0 AND rate <= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE tax_rate_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(60) NULL,
    country VARCHAR(2) NULL,
    rate DECIMAL(12,6) NULL,
    valid_from DATE NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_tax_rate_aud_open (id, revend),
    KEY ix_tax_rate_aud_rev (rev),
    CONSTRAINT fk_tax_rate_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE tax_rate_aud;
--rollback DROP TABLE tax_rate;
