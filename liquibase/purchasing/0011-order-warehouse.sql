--liquibase formatted sql

--changeset vitral:purchasing-0011
--comment Where an order is to be delivered; the default warehouse when absent (STK-6)
ALTER TABLE purchase_order ADD COLUMN warehouse_id BIGINT NULL AFTER rate_on, ADD CONSTRAINT fk_purchase_order_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id);
ALTER TABLE purchase_order_aud ADD COLUMN warehouse_id BIGINT NULL AFTER rate_on;
--rollback ALTER TABLE purchase_order_aud DROP COLUMN warehouse_id;
--rollback ALTER TABLE purchase_order DROP FOREIGN KEY fk_purchase_order_warehouse;
--rollback ALTER TABLE purchase_order DROP COLUMN warehouse_id;
