--liquibase formatted sql

--changeset vitral:stock-0008
--comment Each movement says its warehouse; what was posted before was in the first one. Columns are added at once, whatever the rows; foreign keys and their indexes in place
ALTER TABLE stock_movement
    ADD COLUMN warehouse_id BIGINT NOT NULL DEFAULT 1,
    ADD COLUMN location_id BIGINT NULL,
    ADD COLUMN transfer_id BIGINT NULL,
    ALGORITHM = INSTANT;
ALTER TABLE stock_movement_aud
    ADD COLUMN warehouse_id BIGINT NULL DEFAULT 1,
    ADD COLUMN location_id BIGINT NULL,
    ADD COLUMN transfer_id BIGINT NULL,
    ALGORITHM = INSTANT;
SET foreign_key_checks = 0;
ALTER TABLE stock_movement
    ADD KEY ix_stock_movement_warehouse (warehouse_id, id),
    ADD KEY ix_stock_movement_location (location_id, id),
    ADD KEY ix_stock_movement_transfer (transfer_id, id),
    ADD CONSTRAINT fk_stock_movement_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id),
    ADD CONSTRAINT fk_stock_movement_location FOREIGN KEY (location_id) REFERENCES location (id),
    ADD CONSTRAINT fk_stock_movement_transfer FOREIGN KEY (transfer_id) REFERENCES stock_transfer (id),
    ALGORITHM = INPLACE;
SET foreign_key_checks = 1;
--rollback ALTER TABLE stock_movement DROP FOREIGN KEY fk_stock_movement_warehouse, DROP FOREIGN KEY fk_stock_movement_location, DROP FOREIGN KEY fk_stock_movement_transfer;
--rollback ALTER TABLE stock_movement DROP KEY ix_stock_movement_warehouse, DROP KEY ix_stock_movement_location, DROP KEY ix_stock_movement_transfer, DROP COLUMN warehouse_id, DROP COLUMN location_id, DROP COLUMN transfer_id;
--rollback ALTER TABLE stock_movement_aud DROP COLUMN warehouse_id, DROP COLUMN location_id, DROP COLUMN transfer_id;
