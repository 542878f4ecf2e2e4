--liquibase formatted sql

--changeset vitral:quoting-0020
--comment Templates as cut scripts: variables, choices, rules, labour and parts as JSON; angles and remark of a component (QUO-2); null is square, none
ALTER TABLE window_template ADD COLUMN script LONGTEXT NULL AFTER active,
    ADD CONSTRAINT ck_window_template_script CHECK (script IS NULL OR JSON_VALID(script));
ALTER TABLE window_template_aud ADD COLUMN script LONGTEXT NULL AFTER active;
ALTER TABLE template_component ADD COLUMN cut_left_degrees DECIMAL(5,2) NULL,
    ADD COLUMN cut_right_degrees DECIMAL(5,2) NULL,
    ADD COLUMN remark VARCHAR(100) NULL,
    ADD CONSTRAINT ck_template_component_angles CHECK ((cut_left_degrees IS NULL OR cut_left_degrees BETWEEN 1 AND 179) AND (cut_right_degrees IS NULL OR cut_right_degrees BETWEEN 1 AND 179));
ALTER TABLE template_component_aud ADD COLUMN cut_left_degrees DECIMAL(5,2) NULL,
    ADD COLUMN cut_right_degrees DECIMAL(5,2) NULL,
    ADD COLUMN remark VARCHAR(100) NULL;
--rollback ALTER TABLE template_component_aud DROP COLUMN cut_left_degrees, DROP COLUMN cut_right_degrees, DROP COLUMN remark;
--rollback ALTER TABLE template_component DROP CONSTRAINT ck_template_component_angles, DROP COLUMN cut_left_degrees, DROP COLUMN cut_right_degrees, DROP COLUMN remark;
--rollback ALTER TABLE window_template_aud DROP COLUMN script;
--rollback ALTER TABLE window_template DROP CONSTRAINT ck_window_template_script, DROP COLUMN script;
