--liquibase formatted sql

--changeset vitral:quoting-0026
--comment Windows of a template whose price and cuts must not move unnoticed: what was asked, costs and rates of that day, figures expected (QUO-18)
CREATE TABLE golden_window (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    template_id BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    asked LONGTEXT NOT NULL,
    ground LONGTEXT NOT NULL,
    expected LONGTEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_golden_window_name (template_id, name),
    CONSTRAINT ck_golden_window_json CHECK (JSON_VALID(asked) AND JSON_VALID(ground) AND JSON_VALID(expected)),
    CONSTRAINT fk_golden_window_template FOREIGN KEY (template_id) REFERENCES window_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE golden_window_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    template_id BIGINT NULL,
    name VARCHAR(100) NULL,
    asked LONGTEXT NULL,
    ground LONGTEXT NULL,
    expected LONGTEXT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_golden_window_aud_open (id, revend),
    KEY ix_golden_window_aud_rev (rev),
    KEY ix_golden_window_aud_owner (template_id, rev, revend),
    CONSTRAINT fk_golden_window_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE golden_window_aud;
--rollback DROP TABLE golden_window;
