--liquibase formatted sql

--changeset vitral:catalog-0007
--comment Weight, pieces per box and the unit that a product is bought in (CAT-2); whether its factor is its own or its category's (CAT-4)
ALTER TABLE product ADD COLUMN weight_per_metre DECIMAL(13,6) NULL,
    ADD COLUMN pieces_per_box INT NULL,
    ADD COLUMN purchase_unit_id BIGINT NULL,
    ADD COLUMN factor_inherited TINYINT(1) NOT NULL DEFAULT 0,
    ADD KEY ix_product_purchase_unit (purchase_unit_id),
    ADD CONSTRAINT ck_product_weight CHECK (weight_per_metre IS NULL OR weight_per_metre > 0),
    ADD CONSTRAINT ck_product_pieces CHECK (pieces_per_box IS NULL OR pieces_per_box > 0),
    ADD CONSTRAINT fk_product_purchase_unit FOREIGN KEY (purchase_unit_id) REFERENCES unit (id);
ALTER TABLE product_aud ADD COLUMN weight_per_metre DECIMAL(13,6) NULL,
    ADD COLUMN pieces_per_box INT NULL,
    ADD COLUMN purchase_unit_id BIGINT NULL,
    ADD COLUMN factor_inherited TINYINT(1) NULL DEFAULT 0;
--rollback ALTER TABLE product_aud DROP COLUMN weight_per_metre, DROP COLUMN pieces_per_box, DROP COLUMN purchase_unit_id, DROP COLUMN factor_inherited;
--rollback ALTER TABLE product DROP CONSTRAINT ck_product_weight, DROP CONSTRAINT ck_product_pieces, DROP FOREIGN KEY fk_product_purchase_unit, DROP KEY ix_product_purchase_unit, DROP COLUMN weight_per_metre, DROP COLUMN pieces_per_box, DROP COLUMN purchase_unit_id, DROP COLUMN factor_inherited;
