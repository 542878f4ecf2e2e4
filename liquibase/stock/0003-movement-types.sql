--liquibase formatted sql

--changeset vitral:stock-0003
--comment More types of movement (STK-1, STK-10). Which there are is MovementType's to say: a new CHECK would copy ten million rows
ALTER TABLE stock_movement DROP CONSTRAINT ck_stock_movement_type;
--rollback ALTER TABLE stock_movement ADD CONSTRAINT ck_stock_movement_type CHECK (type IN ('RECEIPT','ISSUE','ADJUSTMENT_IN','ADJUSTMENT_OUT','SUPPLIER_RETURN','CUSTOMER_RETURN','REVERSAL'));
