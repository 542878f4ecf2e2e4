--liquibase formatted sql

--changeset vitral:production-0009
--comment Which movement took a material out for its work order, so that the order's consumption is undone whole and by the order alone
ALTER TABLE work_material ADD COLUMN taken_by BIGINT NULL AFTER used_value, ADD UNIQUE KEY uq_work_material_taken_by (taken_by),
    ADD CONSTRAINT fk_work_material_taken_by FOREIGN KEY (taken_by) REFERENCES stock_movement (id);
ALTER TABLE work_material_aud ADD COLUMN taken_by BIGINT NULL AFTER used_value;
UPDATE work_material w JOIN work_order o ON o.id = w.work_order_id SET w.taken_by =
    (SELECT MAX(m.id) FROM stock_movement m LEFT JOIN stock_movement r ON r.reverses_id = m.id
     WHERE m.product_id = w.product_id AND m.type = 'CONSUMPTION' AND m.reference = o.folio COLLATE utf8mb4_uca1400_spanish_ai_ci AND m.reason IS NULL AND r.id IS NULL)
WHERE w.used > 0;
UPDATE work_material_aud a JOIN work_material w ON w.id = a.id SET a.taken_by = w.taken_by WHERE a.revend IS NULL AND w.taken_by IS NOT NULL;
--rollback ALTER TABLE work_material_aud DROP COLUMN taken_by;
--rollback ALTER TABLE work_material DROP FOREIGN KEY fk_work_material_taken_by, DROP KEY uq_work_material_taken_by, DROP COLUMN taken_by;
