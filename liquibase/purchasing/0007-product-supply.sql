--liquibase formatted sql

--changeset vitral:purchasing-0007
--comment What is there and to come of each product beside its minimum (STK-7): the condition lies over three tables, so an index can serve it only where they meet. Kept by the triggers that follow, whoever writes
CREATE TABLE product_supply (
    product_id BIGINT NOT NULL,
    supplier_id BIGINT NULL,
    in_use TINYINT(1) NOT NULL,
    min_stock DECIMAL(19,6) NOT NULL,
    available DECIMAL(19,6) NOT NULL,
    on_order DECIMAL(19,6) NOT NULL,
    missing DECIMAL(20,6) AS (min_stock - available - on_order) PERSISTENT,
    low TINYINT(1) AS (in_use = 1 AND min_stock > 0 AND available + on_order <= min_stock) PERSISTENT,
    PRIMARY KEY (product_id),
    KEY ix_product_supply_low (low, missing, product_id),
    KEY ix_product_supply_low_supplier (low, supplier_id, missing, product_id),
    CONSTRAINT fk_product_supply_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

INSERT INTO product_supply (product_id, supplier_id, in_use, min_stock, available, on_order)
SELECT p.id, p.supplier_id, p.active = 1 AND p.deleted_at IS NULL, p.min_stock, l.on_hand - l.reserved, 0
FROM product p JOIN stock_level l ON l.product_id = p.id;
--rollback DROP TABLE product_supply;
