--liquibase formatted sql

--changeset vitral:catalog-0015
--comment Dated rates of currencies, one a currency and day; with none for the day the last earlier one serves (CAT-12)
CREATE TABLE exchange_rate (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    currency_id BIGINT NOT NULL,
    rated_on DATE NOT NULL,
    rate DECIMAL(19,6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_exchange_rate_day (currency_id, rated_on),
    KEY ix_exchange_rate_rated_on (deleted_at, rated_on, id),
    KEY ix_exchange_rate_currency (currency_id, deleted_at, rated_on),
    CONSTRAINT ck_exchange_rate_rate CHECK (rate > 0),
    CONSTRAINT fk_exchange_rate_currency FOREIGN KEY (currency_id) REFERENCES currency (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE exchange_rate_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    currency_id BIGINT NULL,
    rated_on DATE NULL,
    rate DECIMAL(19,6) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_exchange_rate_aud_open (id, revend),
    KEY ix_exchange_rate_aud_rev (rev),
    CONSTRAINT fk_exchange_rate_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE exchange_rate_aud;
--rollback DROP TABLE exchange_rate;
