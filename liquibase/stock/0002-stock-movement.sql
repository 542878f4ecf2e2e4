--liquibase formatted sql

--changeset vitral:stock-0002
--comment Movements with the running balance of the kardex; never changed, only reversed (STK-1, STK-3)
CREATE TABLE stock_movement (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    type VARCHAR(20) NOT NULL,
    moved_on DATE NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    change_quantity DECIMAL(19,6) NOT NULL,
    unit_cost DECIMAL(19,4) NOT NULL,
    value DECIMAL(19,2) NOT NULL,
    change_value DECIMAL(19,2) NOT NULL,
    balance_quantity DECIMAL(19,6) NOT NULL,
    balance_value DECIMAL(19,2) NOT NULL,
    average_cost DECIMAL(19,4) NULL,
    reference VARCHAR(60) NULL,
    reason VARCHAR(300) NULL,
    reverses_id BIGINT NULL,
    posted_at DATETIME(6) NOT NULL,
    posted_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_stock_movement_product (product_id, id),
    KEY ix_stock_movement_moved_on (moved_on, id),
    KEY ix_stock_movement_type (type, id),
    KEY ix_stock_movement_posted_by (posted_by, id),
    KEY ix_stock_movement_reference (reference),
    UNIQUE KEY uq_stock_movement_reverses (reverses_id),
    CONSTRAINT ck_stock_movement_quantity CHECK (quantity > 0),
    CONSTRAINT ck_stock_movement_balance CHECK (balance_quantity >= 0 AND balance_value >= 0),
    CONSTRAINT ck_stock_movement_value CHECK (value >= 0 AND unit_cost >= 0),
    CONSTRAINT ck_stock_movement_type CHECK (type IN ('RECEIPT','ISSUE','ADJUSTMENT_IN','ADJUSTMENT_OUT','SUPPLIER_RETURN','CUSTOMER_RETURN','REVERSAL')),
    CONSTRAINT fk_stock_movement_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT fk_stock_movement_reverses FOREIGN KEY (reverses_id) REFERENCES stock_movement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE stock_movement_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    product_id BIGINT NULL,
    type VARCHAR(20) NULL,
    moved_on DATE NULL,
    quantity DECIMAL(19,6) NULL,
    change_quantity DECIMAL(19,6) NULL,
    unit_cost DECIMAL(19,4) NULL,
    value DECIMAL(19,2) NULL,
    change_value DECIMAL(19,2) NULL,
    balance_quantity DECIMAL(19,6) NULL,
    balance_value DECIMAL(19,2) NULL,
    average_cost DECIMAL(19,4) NULL,
    reference VARCHAR(60) NULL,
    reason VARCHAR(300) NULL,
    reverses_id BIGINT NULL,
    posted_at DATETIME(6) NULL,
    posted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_stock_movement_aud_open (id, revend),
    KEY ix_stock_movement_aud_rev (rev),
    CONSTRAINT fk_stock_movement_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE stock_movement_aud;
--rollback DROP TABLE stock_movement;
