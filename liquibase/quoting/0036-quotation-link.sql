--liquibase formatted sql

--changeset vitral:quoting-0036
--comment Links by which a customer answers a quotation without an account (QUO-5): only the hash of the secret is kept, with who answered, when and from where
CREATE TABLE quotation_link (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    revision INT NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at DATETIME(6) NOT NULL,
    made_by VARCHAR(60) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    revoked_by VARCHAR(60) NULL,
    answer VARCHAR(20) NULL,
    answered_at DATETIME(6) NULL,
    signer VARCHAR(100) NULL,
    address VARCHAR(45) NULL,
    client VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_quotation_link_token (token_hash),
    KEY ix_quotation_link_quotation (quotation_id, id),
    CONSTRAINT ck_quotation_link_revision CHECK (revision > 0),
    CONSTRAINT ck_quotation_link_answer CHECK (answer IN ('ACCEPTED','REJECTED')),
    CONSTRAINT ck_quotation_link_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (signer IS NULL)),
    CONSTRAINT ck_quotation_link_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL OR answer IS NULL)),
    CONSTRAINT fk_quotation_link_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE quotation_link_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    quotation_id BIGINT NULL,
    revision INT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    made_at DATETIME(6) NULL,
    made_by VARCHAR(60) NULL,
    expires_at DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    revoked_by VARCHAR(60) NULL,
    answer VARCHAR(20) NULL,
    answered_at DATETIME(6) NULL,
    signer VARCHAR(100) NULL,
    address VARCHAR(45) NULL,
    client VARCHAR(200) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_quotation_link_aud_open (id, revend),
    KEY ix_quotation_link_aud_rev (rev),
    KEY ix_quotation_link_aud_owner (quotation_id, rev, revend),
    CONSTRAINT fk_quotation_link_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE quotation_link_aud;
--rollback DROP TABLE quotation_link;
