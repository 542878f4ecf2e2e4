--liquibase formatted sql

--changeset vitral:purchasing-0006
--comment What a receipt brought of each line, at what cost, and the movement that it made (STK-6)
CREATE TABLE receipt_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    receipt_id BIGINT NOT NULL,
    position INT NOT NULL,
    order_line_id BIGINT NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    unit_cost DECIMAL(19,4) NOT NULL,
    movement_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_receipt_line_receipt (receipt_id, position),
    KEY ix_receipt_line_order_line (order_line_id, receipt_id),
    UNIQUE KEY uq_receipt_line_movement (movement_id),
    CONSTRAINT ck_receipt_line_quantity CHECK (quantity > 0 AND unit_cost >= 0),
    CONSTRAINT fk_receipt_line_receipt FOREIGN KEY (receipt_id) REFERENCES receipt (id),
    CONSTRAINT fk_receipt_line_order_line FOREIGN KEY (order_line_id) REFERENCES purchase_order_line (id),
    CONSTRAINT fk_receipt_line_movement FOREIGN KEY (movement_id) REFERENCES stock_movement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE receipt_line_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    receipt_id BIGINT NULL,
    position INT NULL,
    order_line_id BIGINT NULL,
    quantity DECIMAL(19,6) NULL,
    unit_cost DECIMAL(19,4) NULL,
    movement_id BIGINT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_receipt_line_aud_open (id, revend),
    KEY ix_receipt_line_aud_rev (rev),
    KEY ix_receipt_line_aud_owner (receipt_id, rev, revend),
    CONSTRAINT fk_receipt_line_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE receipt_line_aud;
--rollback DROP TABLE receipt_line;
