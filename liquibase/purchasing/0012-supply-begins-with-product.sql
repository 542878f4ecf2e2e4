--liquibase formatted sql

--changeset vitral:purchasing-0012
--comment A product's supply begins with the product and not with its level: where a transaction has written thousands of products, each reading of one by a trigger costs InnoDB milliseconds, since the table has a full-text index
DROP TRIGGER tr_stock_level_supply_new;

INSERT IGNORE INTO product_supply (product_id, supplier_id, in_use, min_stock, available, on_order)
SELECT p.id, p.supplier_id, p.active = 1 AND p.deleted_at IS NULL, p.min_stock, 0, 0 FROM product p LEFT JOIN product_supply s ON s.product_id = p.id WHERE s.product_id IS NULL;

CREATE TRIGGER tr_product_supply_new AFTER INSERT ON product FOR EACH ROW
    INSERT INTO product_supply (product_id, supplier_id, in_use, min_stock, available, on_order)
    VALUES (NEW.id, NEW.supplier_id, NEW.active = 1 AND NEW.deleted_at IS NULL, NEW.min_stock, 0, 0);

CREATE TRIGGER tr_stock_level_supply_new AFTER INSERT ON stock_level FOR EACH ROW
    UPDATE product_supply SET available = NEW.on_hand - NEW.reserved WHERE product_id = NEW.product_id AND available <> NEW.on_hand - NEW.reserved;
--rollback DROP TRIGGER tr_stock_level_supply_new;
--rollback DROP TRIGGER tr_product_supply_new;
--rollback DELETE s FROM product_supply s LEFT JOIN stock_level l ON l.product_id = s.product_id WHERE l.id IS NULL;
--rollback CREATE TRIGGER tr_stock_level_supply_new AFTER INSERT ON stock_level FOR EACH ROW INSERT INTO product_supply (product_id, supplier_id, in_use, min_stock, available, on_order) SELECT p.id, p.supplier_id, p.active = 1 AND p.deleted_at IS NULL, p.min_stock, NEW.on_hand - NEW.reserved, 0 FROM product p WHERE p.id = NEW.product_id;
