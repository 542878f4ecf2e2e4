--liquibase formatted sql

--changeset vitral:quoting-0022
--comment Published versions of templates, immutable: the document with its parts pinned to versions (QUO-2, QUO-4); differences are what the golden windows moved by, confirmed (QUO-18)
CREATE TABLE template_version (
    id BIGINT NOT NULL AUTO_INCREMENT,
    template_id BIGINT NOT NULL,
    number INT NOT NULL,
    document LONGTEXT NOT NULL,
    remark VARCHAR(300) NULL,
    differences LONGTEXT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_template_version_number (template_id, number),
    CONSTRAINT ck_template_version_number CHECK (number > 0),
    CONSTRAINT ck_template_version_document CHECK (JSON_VALID(document)),
    CONSTRAINT ck_template_version_differences CHECK (differences IS NULL OR JSON_VALID(differences)),
    CONSTRAINT fk_template_version_template FOREIGN KEY (template_id) REFERENCES window_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE template_version_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    template_id BIGINT NULL,
    number INT NULL,
    document LONGTEXT NULL,
    remark VARCHAR(300) NULL,
    differences LONGTEXT NULL,
    published_at DATETIME(6) NULL,
    published_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_template_version_aud_open (id, revend),
    KEY ix_template_version_aud_rev (rev),
    KEY ix_template_version_aud_owner (template_id, rev, revend),
    CONSTRAINT fk_template_version_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE template_version_aud;
--rollback DROP TABLE template_version;
