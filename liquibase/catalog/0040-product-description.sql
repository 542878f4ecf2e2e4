--liquibase formatted sql

--changeset vitral:catalog-0040
--comment The list of past stock sorts and filters by description whether or not a product was deleted since
CREATE INDEX ix_product_any_description ON product (description);
--rollback DROP INDEX ix_product_any_description ON product;
