--liquibase formatted sql

--changeset vitral:quoting-0040
--comment How the waste of a quotation is charged (QUO-20), and a line's own merma (QUO-14); what there is was priced by merma
ALTER TABLE quotation ADD COLUMN costing_policy VARCHAR(12) NOT NULL DEFAULT 'NET',
    ADD CONSTRAINT ck_quotation_costing_policy CHECK (costing_policy IN ('NET','WHOLE_BARS','PLANNED'));
ALTER TABLE quotation_aud ADD COLUMN costing_policy VARCHAR(12) NULL;
ALTER TABLE quotation_item ADD COLUMN waste_profiles_rate DECIMAL(12,6) NULL,
    ADD COLUMN waste_glass_rate DECIMAL(12,6) NULL,
    ADD CONSTRAINT ck_quotation_item_waste CHECK (waste_profiles_rate BETWEEN 0 AND 1 AND waste_glass_rate BETWEEN 0 AND 1);
ALTER TABLE quotation_item_aud ADD COLUMN waste_profiles_rate DECIMAL(12,6) NULL,
    ADD COLUMN waste_glass_rate DECIMAL(12,6) NULL;
--rollback ALTER TABLE quotation_item_aud DROP COLUMN waste_profiles_rate, DROP COLUMN waste_glass_rate;
--rollback ALTER TABLE quotation_item DROP CONSTRAINT ck_quotation_item_waste, DROP COLUMN waste_profiles_rate, DROP COLUMN waste_glass_rate;
--rollback ALTER TABLE quotation_aud DROP COLUMN costing_policy;
--rollback ALTER TABLE quotation DROP CONSTRAINT ck_quotation_costing_policy, DROP COLUMN costing_policy;
