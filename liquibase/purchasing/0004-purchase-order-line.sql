--liquibase formatted sql

--changeset vitral:purchasing-0004
--comment Lines of purchase orders (STK-6); one unit of a line is factor_over / factor_under stock units; open_quantity, in stock units, is what is still to come
CREATE TABLE purchase_order_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    purchase_order_id BIGINT NOT NULL,
    position INT NOT NULL,
    product_id BIGINT NOT NULL,
    description VARCHAR(250) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    factor_over BIGINT NOT NULL,
    factor_under BIGINT NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    unit_cost DECIMAL(19,4) NOT NULL,
    tax_rate DECIMAL(12,6) NOT NULL,
    amount DECIMAL(19,2) NOT NULL,
    received_quantity DECIMAL(19,6) NOT NULL,
    open_quantity DECIMAL(19,6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_purchase_order_line_order (purchase_order_id, position),
    KEY ix_purchase_order_line_product (product_id, id),
    CONSTRAINT ck_purchase_order_line_quantity CHECK (quantity > 0 AND received_quantity >= 0 AND open_quantity >= 0),
    CONSTRAINT ck_purchase_order_line_cost CHECK (unit_cost >= 0 AND amount >= 0),
    CONSTRAINT ck_purchase_order_line_tax CHECK (tax_rate BETWEEN 0 AND 1),
    CONSTRAINT ck_purchase_order_line_factor CHECK (factor_over > 0 AND factor_under > 0),
    CONSTRAINT fk_purchase_order_line_order FOREIGN KEY (purchase_order_id) REFERENCES purchase_order (id),
    CONSTRAINT fk_purchase_order_line_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE purchase_order_line_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    purchase_order_id BIGINT NULL,
    position INT NULL,
    product_id BIGINT NULL,
    description VARCHAR(250) NULL,
    unit VARCHAR(10) NULL,
    factor_over BIGINT NULL,
    factor_under BIGINT NULL,
    quantity DECIMAL(19,6) NULL,
    unit_cost DECIMAL(19,4) NULL,
    tax_rate DECIMAL(12,6) NULL,
    amount DECIMAL(19,2) NULL,
    received_quantity DECIMAL(19,6) NULL,
    open_quantity DECIMAL(19,6) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_purchase_order_line_aud_open (id, revend),
    KEY ix_purchase_order_line_aud_rev (rev),
    KEY ix_purchase_order_line_aud_owner (purchase_order_id, rev, revend),
    CONSTRAINT fk_purchase_order_line_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE purchase_order_line_aud;
--rollback DROP TABLE purchase_order_line;
