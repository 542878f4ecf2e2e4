--liquibase formatted sql

--changeset vitral:catalog-0013
--comment What a price change does to each product: before and after, and the version that the preview saw (CAT-4); products with an inherited factor by category
CREATE TABLE price_change_row (
    id BIGINT NOT NULL AUTO_INCREMENT,
    change_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    product_version BIGINT NOT NULL,
    old_cost DECIMAL(19,4) NOT NULL,
    new_cost DECIMAL(19,4) NOT NULL,
    old_factor DECIMAL(12,6) NOT NULL,
    new_factor DECIMAL(12,6) NOT NULL,
    old_inherited TINYINT(1) NOT NULL,
    new_inherited TINYINT(1) NOT NULL,
    old_fixed DECIMAL(19,2) NULL,
    new_fixed DECIMAL(19,2) NULL,
    old_price DECIMAL(19,2) NOT NULL,
    new_price DECIMAL(19,2) NOT NULL,
    difference DECIMAL(19,2) NULL COMMENT 'percent of the old price',
    warning VARCHAR(12) NULL,
    state VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_price_change_row (change_id, product_id),
    KEY ix_price_change_row_order (change_id, id),
    KEY ix_price_change_row_state (change_id, state, id),
    KEY ix_price_change_row_warning (change_id, warning, id),
    KEY ix_price_change_row_difference (change_id, difference, id),
    KEY ix_price_change_row_price (change_id, new_price, id),
    KEY ix_price_change_row_product (product_id),
    CONSTRAINT ck_price_change_row_state CHECK (state IN ('PENDING','APPLIED','STALE','UNDONE','CONFLICT')),
    CONSTRAINT ck_price_change_row_warning CHECK (warning IS NULL OR warning IN ('BELOW_COST','LARGE')),
    CONSTRAINT fk_price_change_row_change FOREIGN KEY (change_id) REFERENCES price_change (id),
    CONSTRAINT fk_price_change_row_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
CREATE INDEX ix_product_factor_inherited ON product (category_id, factor_inherited, deleted_at);
--rollback DROP INDEX ix_product_factor_inherited ON product;
--rollback DROP TABLE price_change_row;
