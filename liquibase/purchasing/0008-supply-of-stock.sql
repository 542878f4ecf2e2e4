--liquibase formatted sql

--changeset vitral:purchasing-0008
--comment A product's supply begins with its level and follows it (STK-7)
CREATE TRIGGER tr_stock_level_supply_new AFTER INSERT ON stock_level FOR EACH ROW
    INSERT INTO product_supply (product_id, supplier_id, in_use, min_stock, available, on_order)
    SELECT p.id, p.supplier_id, p.active = 1 AND p.deleted_at IS NULL, p.min_stock, NEW.on_hand - NEW.reserved, 0 FROM product p WHERE p.id = NEW.product_id;

CREATE TRIGGER tr_stock_level_supply AFTER UPDATE ON stock_level FOR EACH ROW
    UPDATE product_supply SET available = NEW.on_hand - NEW.reserved
    WHERE product_id = NEW.product_id AND (NEW.on_hand <> OLD.on_hand OR NEW.reserved <> OLD.reserved);
--rollback DROP TRIGGER tr_stock_level_supply;
--rollback DROP TRIGGER tr_stock_level_supply_new;
