--liquibase formatted sql

--changeset vitral:production-0005
--comment A material of a cutting plan: whole bars or sheets that it takes, the bound, the waste, and its lines (QUO-11)
CREATE TABLE cutting_part (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    cutting_plan_id BIGINT NOT NULL,
    position INT NOT NULL,
    product_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    colour VARCHAR(20) NULL,
    full_count INT NOT NULL,
    lower_bound INT NOT NULL,
    waste_percent DECIMAL(5,2) NOT NULL,
    kept_percent DECIMAL(5,2) NOT NULL,
    problem VARCHAR(20) NULL,
    content LONGTEXT NOT NULL COMMENT 'JSON: bars with their cuts, sheets with their panes, and the piece of each',
    PRIMARY KEY (id),
    KEY ix_cutting_part_plan (cutting_plan_id, position),
    KEY ix_cutting_part_product (product_id),
    CONSTRAINT ck_cutting_part_kind CHECK (kind IN ('PROFILE','GLASS')),
    CONSTRAINT ck_cutting_part_counts CHECK (full_count >= 0 AND lower_bound >= 0 AND lower_bound <= full_count),
    CONSTRAINT ck_cutting_part_percents CHECK (waste_percent BETWEEN 0 AND 100 AND kept_percent BETWEEN 0 AND waste_percent),
    CONSTRAINT ck_cutting_part_problem CHECK (problem IN ('NO_SIZE','ALL_TRIMMED','PIECE_TOO_LARGE','TOO_MANY')),
    CONSTRAINT ck_cutting_part_content CHECK (JSON_VALID(content)),
    CONSTRAINT fk_cutting_part_plan FOREIGN KEY (cutting_plan_id) REFERENCES cutting_plan (id),
    CONSTRAINT fk_cutting_part_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE cutting_part_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    cutting_plan_id BIGINT NULL,
    position INT NULL,
    product_id BIGINT NULL,
    kind VARCHAR(20) NULL,
    colour VARCHAR(20) NULL,
    full_count INT NULL,
    lower_bound INT NULL,
    waste_percent DECIMAL(5,2) NULL,
    kept_percent DECIMAL(5,2) NULL,
    problem VARCHAR(20) NULL,
    content LONGTEXT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_cutting_part_aud_open (id, revend),
    KEY ix_cutting_part_aud_rev (rev),
    KEY ix_cutting_part_aud_plan (cutting_plan_id, rev),
    CONSTRAINT fk_cutting_part_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE cutting_part_aud;
--rollback DROP TABLE cutting_part;
