--liquibase formatted sql

--changeset vitral:quoting-0006
--comment The history of a template or quotation includes its parts: their audit rows by owner and revision (AUD-2)
CREATE INDEX ix_template_parameter_aud_owner ON template_parameter_aud (template_id, rev, revend);
CREATE INDEX ix_template_component_aud_owner ON template_component_aud (template_id, rev, revend);
CREATE INDEX ix_quotation_item_aud_owner ON quotation_item_aud (quotation_id, rev, revend);
--rollback DROP INDEX ix_quotation_item_aud_owner ON quotation_item_aud;
--rollback DROP INDEX ix_template_component_aud_owner ON template_component_aud;
--rollback DROP INDEX ix_template_parameter_aud_owner ON template_parameter_aud;
