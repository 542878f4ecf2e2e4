--liquibase formatted sql

--changeset vitral:quoting-0047
--comment What a scenario does to each open quotation, at the version that it was priced at (QUO-15)
CREATE TABLE what_if_row (
    id BIGINT NOT NULL AUTO_INCREMENT,
    what_if_id BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    quotation_version BIGINT NOT NULL,
    old_total DECIMAL(19,2) NOT NULL,
    new_total DECIMAL(19,2) NULL,
    difference DECIMAL(19,2) NULL,
    old_margin DECIMAL(19,6) NULL COMMENT 'part of the price before tax',
    new_margin DECIMAL(19,6) NULL,
    old_second DECIMAL(30,2) NULL,
    new_second DECIMAL(30,2) NULL,
    state VARCHAR(10) NOT NULL,
    problem VARCHAR(80) NULL,
    problem_about VARCHAR(500) NULL COMMENT 'JSON list of what fills the problem''s text',
    PRIMARY KEY (id),
    UNIQUE KEY uq_what_if_row (what_if_id, quotation_id),
    KEY ix_what_if_row_order (what_if_id, id),
    KEY ix_what_if_row_state (what_if_id, state, id),
    KEY ix_what_if_row_total (what_if_id, new_total, id),
    KEY ix_what_if_row_difference (what_if_id, difference, id),
    KEY ix_what_if_row_margin (what_if_id, new_margin, id),
    KEY ix_what_if_row_quotation (quotation_id),
    CONSTRAINT ck_what_if_row_state CHECK (state IN ('PENDING','CHOSEN','APPLIED','STALE','FAILED')),
    CONSTRAINT ck_what_if_row_priced CHECK (state = 'FAILED' OR new_total IS NOT NULL),
    CONSTRAINT fk_what_if_row_what_if FOREIGN KEY (what_if_id) REFERENCES what_if (id),
    CONSTRAINT fk_what_if_row_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE what_if_row;
