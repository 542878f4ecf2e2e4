--liquibase formatted sql

--changeset vitral:quoting-0003
--comment Bill of materials of a template: formulas over its parameters
CREATE TABLE template_component (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    position INT NOT NULL,
    material VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    kind VARCHAR(20) NOT NULL,
    pieces VARCHAR(500) NULL,
    cut_length_mm VARCHAR(500) NULL,
    width_mm VARCHAR(500) NULL,
    height_mm VARCHAR(500) NULL,
    quantity VARCHAR(500) NULL,
    length_mm VARCHAR(500) NULL,
    applies_when VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY ix_template_component_template (template_id, position),
    KEY ix_template_component_material (material),
    CONSTRAINT ck_template_component_kind CHECK (kind IN ('PROFILE','GLASS','HARDWARE','CONSUMABLE')),
    CONSTRAINT fk_template_component_template FOREIGN KEY (template_id) REFERENCES window_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE template_component_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    template_id BIGINT NULL,
    position INT NULL,
    material VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    kind VARCHAR(20) NULL,
    pieces VARCHAR(500) NULL,
    cut_length_mm VARCHAR(500) NULL,
    width_mm VARCHAR(500) NULL,
    height_mm VARCHAR(500) NULL,
    quantity VARCHAR(500) NULL,
    length_mm VARCHAR(500) NULL,
    applies_when VARCHAR(500) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_template_component_aud_open (id, revend),
    KEY ix_template_component_aud_rev (rev),
    CONSTRAINT fk_template_component_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE template_component_aud;
--rollback DROP TABLE template_component;
