--liquibase formatted sql

--changeset vitral:quoting-0031
--comment Revisions of a quotation: what went out is kept beside the one that is worked on, under the same folio (QUO-5)
ALTER TABLE quotation ADD COLUMN replaced_by_id BIGINT NULL,
    DROP KEY uq_quotation_folio,
    ADD UNIQUE KEY uq_quotation_folio_revision (folio, revision),
    ADD KEY ix_quotation_replaced_by (replaced_by_id, revision),
    ADD KEY ix_quotation_in_use (deleted_at, replaced_by_id),
    ADD CONSTRAINT ck_quotation_replaced CHECK ((status = 'REPLACED') = (replaced_by_id IS NOT NULL)),
    ADD CONSTRAINT ck_quotation_revision CHECK (revision > 0),
    ADD CONSTRAINT fk_quotation_replaced_by FOREIGN KEY (replaced_by_id) REFERENCES quotation (id);
ALTER TABLE quotation_aud ADD COLUMN replaced_by_id BIGINT NULL;
--rollback ALTER TABLE quotation_aud DROP COLUMN replaced_by_id;
--rollback ALTER TABLE quotation DROP CONSTRAINT fk_quotation_replaced_by, DROP CONSTRAINT ck_quotation_revision, DROP CONSTRAINT ck_quotation_replaced, DROP KEY ix_quotation_in_use, DROP KEY ix_quotation_replaced_by, DROP KEY uq_quotation_folio_revision, ADD UNIQUE KEY uq_quotation_folio (folio), DROP COLUMN replaced_by_id;
