--liquibase formatted sql

--changeset vitral:catalog-0001
--comment Product categories, a tree (CAT-5)
CREATE TABLE category (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(120) NOT NULL,
    parent_id BIGINT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_category_code (code),
    KEY ix_category_name (name),
    KEY ix_category_parent (parent_id),
    CONSTRAINT fk_category_parent FOREIGN KEY (parent_id) REFERENCES category (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE category_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(120) NULL,
    parent_id BIGINT NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_category_aud_open (id, revend),
    KEY ix_category_aud_rev (rev),
    CONSTRAINT fk_category_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE category_aud;
--rollback DROP TABLE category;
