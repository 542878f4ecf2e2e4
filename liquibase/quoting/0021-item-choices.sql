--liquibase formatted sql

--changeset vitral:quoting-0021
--comment A quotation's window names its further measures and its choices, as JSON by name (QUO-2)
ALTER TABLE quotation_item ADD COLUMN parameters LONGTEXT NULL AFTER quantity,
    ADD COLUMN choices LONGTEXT NULL AFTER parameters,
    ADD CONSTRAINT ck_quotation_item_parameters CHECK (parameters IS NULL OR JSON_VALID(parameters)),
    ADD CONSTRAINT ck_quotation_item_choices CHECK (choices IS NULL OR JSON_VALID(choices));
ALTER TABLE quotation_item_aud ADD COLUMN parameters LONGTEXT NULL AFTER quantity,
    ADD COLUMN choices LONGTEXT NULL AFTER parameters;
--rollback ALTER TABLE quotation_item_aud DROP COLUMN choices, DROP COLUMN parameters;
--rollback ALTER TABLE quotation_item DROP CONSTRAINT ck_quotation_item_choices, DROP CONSTRAINT ck_quotation_item_parameters, DROP COLUMN choices, DROP COLUMN parameters;
