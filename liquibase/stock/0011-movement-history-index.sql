--liquibase formatted sql

--changeset vitral:stock-0011
--comment A movement has one revision for good, so the primary key finds it; this index only made each posting dearer
ALTER TABLE stock_movement_aud DROP KEY ix_stock_movement_aud_open;
--rollback ALTER TABLE stock_movement_aud ADD KEY ix_stock_movement_aud_open (id, revend);
