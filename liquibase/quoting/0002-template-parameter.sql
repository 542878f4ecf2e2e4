--liquibase formatted sql

--changeset vitral:quoting-0002
--comment Parameters of a template with their range
CREATE TABLE template_parameter (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    position INT NOT NULL,
    name VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    label VARCHAR(60) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    minimum DECIMAL(19,6) NOT NULL,
    maximum DECIMAL(19,6) NOT NULL,
    default_value DECIMAL(19,6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_template_parameter_name (template_id, name),
    CONSTRAINT ck_template_parameter_range CHECK (minimum <= default_value AND default_value <= maximum),
    CONSTRAINT fk_template_parameter_template FOREIGN KEY (template_id) REFERENCES window_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE template_parameter_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    template_id BIGINT NULL,
    position INT NULL,
    name VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    label VARCHAR(60) NULL,
    unit VARCHAR(10) NULL,
    minimum DECIMAL(19,6) NULL,
    maximum DECIMAL(19,6) NULL,
    default_value DECIMAL(19,6) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_template_parameter_aud_open (id, revend),
    KEY ix_template_parameter_aud_rev (rev),
    CONSTRAINT fk_template_parameter_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE template_parameter_aud;
--rollback DROP TABLE template_parameter;
