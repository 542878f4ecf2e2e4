--liquibase formatted sql

--changeset vitral:quoting-0030
--comment A quotation expires by itself and can be called off (QUO-5); the index serves the search for those whose last day passed
ALTER TABLE quotation DROP CONSTRAINT ck_quotation_status,
    ADD CONSTRAINT ck_quotation_status CHECK (status IN ('DRAFT','SENT','ACCEPTED','REJECTED','EXPIRED','CANCELLED','REPLACED')),
    ADD COLUMN cancelled_at DATETIME(6) NULL,
    ADD COLUMN cancel_reason VARCHAR(300) NULL,
    ADD KEY ix_quotation_status_valid (status, valid_until, id),
    ADD CONSTRAINT ck_quotation_cancelled CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL));
ALTER TABLE quotation_aud ADD COLUMN cancelled_at DATETIME(6) NULL,
    ADD COLUMN cancel_reason VARCHAR(300) NULL;
--rollback ALTER TABLE quotation_aud DROP COLUMN cancelled_at, DROP COLUMN cancel_reason;
--rollback ALTER TABLE quotation DROP CONSTRAINT ck_quotation_cancelled, DROP KEY ix_quotation_status_valid, DROP COLUMN cancelled_at, DROP COLUMN cancel_reason, DROP CONSTRAINT ck_quotation_status, ADD CONSTRAINT ck_quotation_status CHECK (status IN ('DRAFT','SENT','ACCEPTED','REJECTED'));
