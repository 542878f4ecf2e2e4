--liquibase formatted sql

--changeset vitral:quoting-0007
--comment A quotation freezes the second currency, its rate, the rate's date and the total in it (CAT-12)
ALTER TABLE quotation ADD COLUMN second_currency VARCHAR(3) NULL,
    ADD COLUMN exchange_rate DECIMAL(19,6) NULL,
    ADD COLUMN rate_per_base TINYINT(1) NULL,
    ADD COLUMN rate_date DATE NULL,
    ADD COLUMN second_total DECIMAL(19,2) NULL,
    ADD CONSTRAINT ck_quotation_rate CHECK ((second_currency IS NULL) = (exchange_rate IS NULL) AND (exchange_rate IS NULL) = (rate_date IS NULL) AND (exchange_rate IS NULL OR exchange_rate > 0));
ALTER TABLE quotation_aud ADD COLUMN second_currency VARCHAR(3) NULL,
    ADD COLUMN exchange_rate DECIMAL(19,6) NULL,
    ADD COLUMN rate_per_base TINYINT(1) NULL,
    ADD COLUMN rate_date DATE NULL,
    ADD COLUMN second_total DECIMAL(19,2) NULL;
--rollback ALTER TABLE quotation_aud DROP COLUMN second_currency, DROP COLUMN exchange_rate, DROP COLUMN rate_per_base, DROP COLUMN rate_date, DROP COLUMN second_total;
--rollback ALTER TABLE quotation DROP CONSTRAINT ck_quotation_rate, DROP COLUMN second_currency, DROP COLUMN exchange_rate, DROP COLUMN rate_per_base, DROP COLUMN rate_date, DROP COLUMN second_total;
