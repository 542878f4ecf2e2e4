--liquibase formatted sql

--changeset vitral:production-0010
--comment How far waste and cost really came from what was quoted, so that jobs are listed by it; none before the material is booked
ALTER TABLE work_order
    ADD COLUMN waste_difference DECIMAL(12,6) AS (real_waste_rate - quoted_waste_rate) PERSISTENT,
    ADD COLUMN cost_difference DECIMAL(19,2) AS (real_cost - quoted_cost) PERSISTENT,
    ADD KEY ix_work_order_quoted_waste (quoted_waste_rate, id),
    ADD KEY ix_work_order_real_waste (real_waste_rate, id),
    ADD KEY ix_work_order_waste_difference (waste_difference, id),
    ADD KEY ix_work_order_cost_difference (cost_difference, id);
--rollback ALTER TABLE work_order DROP KEY ix_work_order_quoted_waste, DROP KEY ix_work_order_real_waste, DROP KEY ix_work_order_waste_difference, DROP KEY ix_work_order_cost_difference, DROP COLUMN waste_difference, DROP COLUMN cost_difference;
