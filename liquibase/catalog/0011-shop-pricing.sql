--liquibase formatted sql

--changeset vitral:catalog-0011
--comment The factor that holds where neither product nor category has one; a single row, with its history from the start (CAT-12)
CREATE TABLE shop_pricing (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    price_factor DECIMAL(12,6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_shop_pricing_factor CHECK (price_factor > 0),
    CONSTRAINT ck_shop_pricing_single CHECK (deleted_at IS NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE shop_pricing_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    price_factor DECIMAL(12,6) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_shop_pricing_aud_open (id, revend),
    KEY ix_shop_pricing_aud_rev (rev),
    CONSTRAINT fk_shop_pricing_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
INSERT INTO shop_pricing (id, version, price_factor, created_at, created_by, updated_at, updated_by) VALUES (1, 0, 1, UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system');
INSERT INTO revinfo (timestamp, user_name, request_id, reason) VALUES (ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000), 'system', 'catalog-0011', NULL);
INSERT INTO shop_pricing_aud (id, rev, revtype, price_factor, created_at, created_by, updated_at, updated_by) SELECT id, LAST_INSERT_ID(), 0, price_factor, created_at, created_by, updated_at, updated_by FROM shop_pricing;
--rollback DROP TABLE shop_pricing_aud;
--rollback DROP TABLE shop_pricing;
