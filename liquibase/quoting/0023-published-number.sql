--liquibase formatted sql

--changeset vitral:quoting-0023
--comment The newest published version of a template, and the one a quotation's window was priced by; null is the template as it is written, never published
ALTER TABLE window_template ADD COLUMN published_number INT NULL AFTER script;
ALTER TABLE window_template_aud ADD COLUMN published_number INT NULL AFTER script;
ALTER TABLE quotation_item ADD COLUMN template_version INT NULL AFTER template_id;
ALTER TABLE quotation_item_aud ADD COLUMN template_version INT NULL AFTER template_id;
--rollback ALTER TABLE quotation_item_aud DROP COLUMN template_version;
--rollback ALTER TABLE quotation_item DROP COLUMN template_version;
--rollback ALTER TABLE window_template_aud DROP COLUMN published_number;
--rollback ALTER TABLE window_template DROP COLUMN published_number;
