--liquibase formatted sql

--changeset vitral:catalog-0006
--comment What a unit measures, so that a product's sizes convert between units (CAT-2)
ALTER TABLE unit ADD COLUMN measure VARCHAR(20) NOT NULL DEFAULT 'OTHER',
    ADD CONSTRAINT ck_unit_measure CHECK (measure IN ('BAR','METRE','SHEET','SQUARE_METRE','BOX','PIECE','KILOGRAM','OTHER'));
ALTER TABLE unit_aud ADD COLUMN measure VARCHAR(20) NULL;
UPDATE unit SET measure = CASE LOWER(code) WHEN 'tramo' THEN 'BAR' WHEN 'm' THEN 'METRE' WHEN 'hoja' THEN 'SHEET' WHEN 'm2' THEN 'SQUARE_METRE'
    WHEN 'm²' THEN 'SQUARE_METRE' WHEN 'caja' THEN 'BOX' WHEN 'pza' THEN 'PIECE' WHEN 'kg' THEN 'KILOGRAM' ELSE 'OTHER' END;
UPDATE unit_aud a JOIN unit u ON u.id = a.id SET a.measure = u.measure;
--rollback ALTER TABLE unit_aud DROP COLUMN measure;
--rollback ALTER TABLE unit DROP CONSTRAINT ck_unit_measure, DROP COLUMN measure;
