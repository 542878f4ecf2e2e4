--liquibase formatted sql

--changeset vitral:history-0003
--comment Which change set a revision belongs to. No foreign key: it would copy the whole table, and lock the set at each revision
ALTER TABLE revinfo
    ADD COLUMN change_set_id BIGINT NULL,
    ADD KEY ix_revinfo_change_set (change_set_id, id);
--rollback ALTER TABLE revinfo DROP KEY ix_revinfo_change_set, DROP COLUMN change_set_id;
