--liquibase formatted sql

--changeset vitral:production-0030
--comment What of a work order's need is plain material, sold beside the windows: a cutting plan doesn't change it (QUO-13)
ALTER TABLE work_material ADD COLUMN plain DECIMAL(19,6) NOT NULL DEFAULT 0 AFTER net_quantity,
    ADD CONSTRAINT ck_work_material_plain CHECK (plain >= 0);
ALTER TABLE work_material_aud ADD COLUMN plain DECIMAL(19,6) NULL AFTER net_quantity;
--rollback ALTER TABLE work_material_aud DROP COLUMN plain;
--rollback ALTER TABLE work_material DROP CONSTRAINT ck_work_material_plain, DROP COLUMN plain;
