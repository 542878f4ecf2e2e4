--liquibase formatted sql

--changeset vitral:production-0002
--comment What a work order cuts and takes, as it was when the quotation was accepted: so many pieces of one size for each of so many windows (QUO-10)
CREATE TABLE work_piece (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    work_order_id BIGINT NOT NULL,
    position INT NOT NULL,
    item INT NOT NULL,
    windows INT NOT NULL,
    part VARCHAR(120) NULL,
    remark VARCHAR(120) NULL,
    product_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    colour VARCHAR(20) NULL,
    pieces INT NULL,
    cut_length_mm DECIMAL(13,6) NULL,
    width_mm DECIMAL(13,6) NULL,
    height_mm DECIMAL(13,6) NULL,
    left_degrees DECIMAL(9,6) NULL,
    right_degrees DECIMAL(9,6) NULL,
    quantity DECIMAL(19,6) NOT NULL,
    first_number INT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_work_piece_position (work_order_id, position),
    KEY ix_work_piece_product (product_id),
    CONSTRAINT ck_work_piece_kind CHECK (kind IN ('PROFILE','GLASS','HARDWARE','CONSUMABLE','OTHER')),
    CONSTRAINT ck_work_piece_counts CHECK (windows > 0 AND quantity > 0),
    CONSTRAINT fk_work_piece_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT fk_work_piece_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE work_piece_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    work_order_id BIGINT NULL,
    position INT NULL,
    item INT NULL,
    windows INT NULL,
    part VARCHAR(120) NULL,
    remark VARCHAR(120) NULL,
    product_id BIGINT NULL,
    kind VARCHAR(20) NULL,
    colour VARCHAR(20) NULL,
    pieces INT NULL,
    cut_length_mm DECIMAL(13,6) NULL,
    width_mm DECIMAL(13,6) NULL,
    height_mm DECIMAL(13,6) NULL,
    left_degrees DECIMAL(9,6) NULL,
    right_degrees DECIMAL(9,6) NULL,
    quantity DECIMAL(19,6) NULL,
    first_number INT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_work_piece_aud_open (id, revend),
    KEY ix_work_piece_aud_rev (rev),
    CONSTRAINT fk_work_piece_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE work_piece_aud;
--rollback DROP TABLE work_piece;
