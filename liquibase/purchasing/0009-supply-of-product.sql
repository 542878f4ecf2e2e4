--liquibase formatted sql

--changeset vitral:purchasing-0009
--comment The supply follows the product's minimum, supplier and use (STK-7)
CREATE TRIGGER tr_product_supply AFTER UPDATE ON product FOR EACH ROW
    UPDATE product_supply SET supplier_id = NEW.supplier_id, min_stock = NEW.min_stock, in_use = NEW.active = 1 AND NEW.deleted_at IS NULL
    WHERE product_id = NEW.id
        AND NOT (NEW.supplier_id <=> OLD.supplier_id AND NEW.min_stock = OLD.min_stock AND NEW.active = OLD.active AND NEW.deleted_at <=> OLD.deleted_at);
--rollback DROP TRIGGER tr_product_supply;
