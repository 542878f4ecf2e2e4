--liquibase formatted sql

--changeset vitral:catalog-0014
--comment Currencies: the base, perhaps a second one to show prices in, and others; three to begin with, with their history (CAT-12)
CREATE TABLE currency (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(3) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(60) NOT NULL,
    symbol VARCHAR(5) NOT NULL,
    part VARCHAR(10) NOT NULL,
    rate_says VARCHAR(12) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_currency_code (code),
    CONSTRAINT ck_currency_part CHECK (part IN ('BASE','SECOND','OTHER')),
    CONSTRAINT ck_currency_base CHECK (part <> 'BASE' OR deleted_at IS NULL),
    CONSTRAINT ck_currency_rate_says CHECK (rate_says IN ('PER_BASE','IN_BASE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE currency_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(3) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(60) NULL,
    symbol VARCHAR(5) NULL,
    part VARCHAR(10) NULL,
    rate_says VARCHAR(12) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_currency_aud_open (id, revend),
    KEY ix_currency_aud_rev (rev),
    CONSTRAINT fk_currency_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
INSERT INTO currency (version, code, name, symbol, part, rate_says, created_at, created_by, updated_at, updated_by) VALUES
    (0, 'MXN', 'Peso mexicano', '$', 'BASE', 'IN_BASE', UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system'),
    (0, 'USD', 'Dólar estadounidense', 'US$', 'OTHER', 'IN_BASE', UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system'),
    (0, 'VES', 'Bolívar', 'Bs.', 'OTHER', 'PER_BASE', UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system');
INSERT INTO revinfo (timestamp, user_name, request_id, reason) VALUES (ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000), 'system', 'catalog-0014', NULL);
INSERT INTO currency_aud (id, rev, revtype, code, name, symbol, part, rate_says, created_at, created_by, updated_at, updated_by) SELECT id, LAST_INSERT_ID(), 0, code, name, symbol, part, rate_says, created_at, created_by, updated_at, updated_by FROM currency;
--rollback DROP TABLE currency_aud;
--rollback DROP TABLE currency;
