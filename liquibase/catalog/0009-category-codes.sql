--liquibase formatted sql

--changeset vitral:catalog-0009
--comment How a category's products get their codes (CAT-3) and the factor that they take from it (CAT-4)
ALTER TABLE category ADD COLUMN code_prefix VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    ADD COLUMN code_pattern VARCHAR(40) NULL,
    ADD COLUMN price_factor DECIMAL(12,6) NULL,
    ADD CONSTRAINT ck_category_price_factor CHECK (price_factor IS NULL OR price_factor > 0);
ALTER TABLE category_aud ADD COLUMN code_prefix VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    ADD COLUMN code_pattern VARCHAR(40) NULL,
    ADD COLUMN price_factor DECIMAL(12,6) NULL;
--rollback ALTER TABLE category_aud DROP COLUMN code_prefix, DROP COLUMN code_pattern, DROP COLUMN price_factor;
--rollback ALTER TABLE category DROP CONSTRAINT ck_category_price_factor, DROP COLUMN code_prefix, DROP COLUMN code_pattern, DROP COLUMN price_factor;
