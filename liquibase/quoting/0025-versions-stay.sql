--liquibase formatted sql

--changeset vitral:quoting-0025
--comment A published version stays as it is, by whichever way one comes; windows are priced by versions that there are
ALTER TABLE quotation_item ADD CONSTRAINT fk_quotation_item_version FOREIGN KEY (template_id, template_version) REFERENCES template_version (template_id, number);
CREATE TRIGGER tr_template_version_stays BEFORE UPDATE ON template_version FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a published template version is immutable';
--rollback DROP TRIGGER tr_template_version_stays;
--rollback ALTER TABLE quotation_item DROP FOREIGN KEY fk_quotation_item_version;
