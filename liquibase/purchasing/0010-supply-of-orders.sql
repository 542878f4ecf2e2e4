--liquibase formatted sql

--changeset vitral:purchasing-0010
--comment The supply follows what is on order; a line moves a difference, so that two orders never overwrite one another (STK-7)
CREATE TRIGGER tr_purchase_order_line_supply_new AFTER INSERT ON purchase_order_line FOR EACH ROW
    UPDATE product_supply SET on_order = on_order + NEW.open_quantity WHERE product_id = NEW.product_id AND NEW.open_quantity <> 0;

CREATE TRIGGER tr_purchase_order_line_supply AFTER UPDATE ON purchase_order_line FOR EACH ROW
    UPDATE product_supply
    SET on_order = on_order + IF(product_id = NEW.product_id, NEW.open_quantity, 0) - IF(product_id = OLD.product_id, OLD.open_quantity, 0)
    WHERE product_id IN (OLD.product_id, NEW.product_id) AND (OLD.product_id <> NEW.product_id OR OLD.open_quantity <> NEW.open_quantity);

CREATE TRIGGER tr_purchase_order_line_supply_gone AFTER DELETE ON purchase_order_line FOR EACH ROW
    UPDATE product_supply SET on_order = on_order - OLD.open_quantity WHERE product_id = OLD.product_id AND OLD.open_quantity <> 0;
--rollback DROP TRIGGER tr_purchase_order_line_supply_gone;
--rollback DROP TRIGGER tr_purchase_order_line_supply;
--rollback DROP TRIGGER tr_purchase_order_line_supply_new;
