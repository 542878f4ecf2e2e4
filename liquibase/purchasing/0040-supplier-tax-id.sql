--liquibase formatted sql

--changeset vitral:purchasing-0040
--comment The order by tax id: the unique key doesn't have the identity that tells suppliers without one apart
CREATE INDEX ix_supplier_tax_id ON supplier (tax_id, id);
--rollback DROP INDEX ix_supplier_tax_id ON supplier;
