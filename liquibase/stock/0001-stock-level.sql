--liquibase formatted sql

--changeset vitral:stock-0001
--comment What is there of each product and what it is worth; the row that every movement of the product locks (STK-2)
CREATE TABLE stock_level (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    on_hand DECIMAL(19,6) NOT NULL,
    reserved DECIMAL(19,6) NOT NULL,
    value DECIMAL(19,2) NOT NULL,
    average_cost DECIMAL(19,4) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_stock_level_product (product_id),
    KEY ix_stock_level_on_hand (on_hand, product_id),
    KEY ix_stock_level_value (value, product_id),
    CONSTRAINT ck_stock_level_on_hand CHECK (on_hand >= 0),
    CONSTRAINT ck_stock_level_reserved CHECK (reserved >= 0 AND reserved <= on_hand),
    CONSTRAINT ck_stock_level_value CHECK (value >= 0),
    CONSTRAINT fk_stock_level_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE stock_level_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    product_id BIGINT NULL,
    on_hand DECIMAL(19,6) NULL,
    reserved DECIMAL(19,6) NULL,
    value DECIMAL(19,2) NULL,
    average_cost DECIMAL(19,4) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_stock_level_aud_open (id, revend),
    KEY ix_stock_level_aud_rev (rev),
    CONSTRAINT fk_stock_level_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE stock_level_aud;
--rollback DROP TABLE stock_level;
