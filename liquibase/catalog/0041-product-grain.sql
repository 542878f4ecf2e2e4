--liquibase formatted sql

--changeset vitral:catalog-0041
--comment Glass with a grain or a pattern: its panes are not turned when they are cut (QUO-11)
ALTER TABLE product ADD COLUMN grained BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE product_aud ADD COLUMN grained BOOLEAN NULL DEFAULT FALSE;
--rollback ALTER TABLE product DROP COLUMN grained;
--rollback ALTER TABLE product_aud DROP COLUMN grained;
