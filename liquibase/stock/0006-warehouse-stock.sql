--liquibase formatted sql

--changeset vitral:stock-0006
--comment On hand by product and warehouse: the sum of the movements there (I1), written below the lock on the product's level (STK-4, decision 0005)
CREATE TABLE warehouse_stock (
    product_id BIGINT NOT NULL,
    warehouse_id BIGINT NOT NULL,
    on_hand DECIMAL(19,6) NOT NULL,
    location_id BIGINT NULL COMMENT 'where the product was last put in this warehouse',
    PRIMARY KEY (product_id, warehouse_id),
    KEY ix_warehouse_stock_on_hand (warehouse_id, on_hand, product_id),
    KEY ix_warehouse_stock_location (location_id, product_id),
    CONSTRAINT ck_warehouse_stock_on_hand CHECK (on_hand >= 0),
    CONSTRAINT fk_warehouse_stock_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT fk_warehouse_stock_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
    CONSTRAINT fk_warehouse_stock_location FOREIGN KEY (location_id) REFERENCES location (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

INSERT INTO warehouse_stock (product_id, warehouse_id, on_hand) SELECT product_id, 1, on_hand FROM stock_level ORDER BY product_id;
--rollback DROP TABLE warehouse_stock;
