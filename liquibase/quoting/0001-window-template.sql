--liquibase formatted sql

--changeset vitral:quoting-0001
--comment Window templates as data (QUO-2)
CREATE TABLE window_template (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    code VARCHAR(30) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    description VARCHAR(200) NOT NULL,
    labour_per_m2 DECIMAL(19,2) NOT NULL,
    installation_per_m2 DECIMAL(19,2) NOT NULL,
    leaves VARCHAR(24) NOT NULL COMMENT 'left to right: O fixed, X sliding, L R hinged, T awning, B hopper',
    frame_mm INT NOT NULL,
    sash_mm INT NOT NULL,
    panes_per_leaf INT NOT NULL,
    sill TINYINT(1) NOT NULL,
    active TINYINT(1) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_window_template_code (code),
    KEY ix_window_template_description (description),
    KEY ix_window_template_active (active, code),
    KEY ix_window_template_updated (updated_at),
    KEY ix_window_template_deleted (deleted_at),
    CONSTRAINT ck_window_template_rates CHECK (labour_per_m2 >= 0 AND installation_per_m2 >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE window_template_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    code VARCHAR(30) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    description VARCHAR(200) NULL,
    labour_per_m2 DECIMAL(19,2) NULL,
    installation_per_m2 DECIMAL(19,2) NULL,
    leaves VARCHAR(24) NULL,
    frame_mm INT NULL,
    sash_mm INT NULL,
    panes_per_leaf INT NULL,
    sill TINYINT(1) NULL,
    active TINYINT(1) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_window_template_aud_open (id, revend),
    KEY ix_window_template_aud_rev (rev),
    CONSTRAINT fk_window_template_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE window_template_aud;
--rollback DROP TABLE window_template;
