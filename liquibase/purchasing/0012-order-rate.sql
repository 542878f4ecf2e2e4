--liquibase formatted sql

--changeset vitral:purchasing-0012
--comment An order in another currency freezes the rate as it is told, its direction and its date (CAT-12); the index serves the list's filter
ALTER TABLE purchase_order MODIFY COLUMN exchange_rate DECIMAL(19,8) NOT NULL COMMENT 'as told: how much base is one of the currency, or with rate_per_base how much of it is one base',
    ADD COLUMN rate_per_base TINYINT(1) NOT NULL DEFAULT 0 AFTER exchange_rate,
    ADD KEY ix_purchase_order_currency (currency, id),
    ADD CONSTRAINT ck_purchase_order_rate_on CHECK (rate_on IS NOT NULL OR exchange_rate = 1 AND rate_per_base = 0);
ALTER TABLE purchase_order_aud ADD COLUMN rate_per_base TINYINT(1) NULL AFTER exchange_rate;
--rollback ALTER TABLE purchase_order_aud DROP COLUMN rate_per_base;
--rollback ALTER TABLE purchase_order DROP CONSTRAINT ck_purchase_order_rate_on, DROP KEY ix_purchase_order_currency, DROP COLUMN rate_per_base, MODIFY COLUMN exchange_rate DECIMAL(19,8) NOT NULL;
