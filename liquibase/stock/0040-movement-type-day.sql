--liquibase formatted sql

--changeset vitral:stock-0040
--comment Movements of one type on some days, newest first, and the order by type and day: without it a day's other movements are read too
CREATE INDEX IF NOT EXISTS ix_stock_movement_type_day ON stock_movement (type, moved_on, id);
--rollback DROP INDEX ix_stock_movement_type_day ON stock_movement;
