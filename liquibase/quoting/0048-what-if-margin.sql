--liquibase formatted sql

--changeset vitral:quoting-0048
--comment Margins of a scenario in percent, as people read and filter them (QUO-15)
ALTER TABLE what_if_row RENAME COLUMN old_margin TO old_margin_percent, RENAME COLUMN new_margin TO new_margin_percent;
UPDATE what_if_row SET old_margin_percent = old_margin_percent * 100, new_margin_percent = new_margin_percent * 100;
--rollback UPDATE what_if_row SET old_margin_percent = old_margin_percent / 100, new_margin_percent = new_margin_percent / 100;
--rollback ALTER TABLE what_if_row RENAME COLUMN old_margin_percent TO old_margin, RENAME COLUMN new_margin_percent TO new_margin;
