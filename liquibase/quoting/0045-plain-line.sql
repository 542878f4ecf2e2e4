--liquibase formatted sql

--changeset vitral:quoting-0045
--comment Plain material of a quotation beside its windows, its cost and price frozen with it (QUO-13)
CREATE TABLE plain_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    position INT NOT NULL,
    product_id BIGINT NOT NULL,
    code VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    description VARCHAR(250) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    fixed_price DECIMAL(19,2) NULL,
    discount_rate DECIMAL(12,6) NOT NULL,
    unit_cost DECIMAL(19,4) NOT NULL,
    cost DECIMAL(19,2) NOT NULL,
    unit_price DECIMAL(19,2) NOT NULL,
    amount DECIMAL(19,2) NOT NULL,
    discount DECIMAL(19,2) NOT NULL,
    net DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_plain_line_quotation (quotation_id, position),
    KEY ix_plain_line_product (product_id),
    CONSTRAINT ck_plain_line_quantity CHECK (quantity > 0),
    CONSTRAINT ck_plain_line_money CHECK (unit_cost >= 0 AND unit_price >= 0 AND (fixed_price IS NULL OR fixed_price = unit_price)),
    CONSTRAINT ck_plain_line_discount_rate CHECK (discount_rate BETWEEN 0 AND 1),
    CONSTRAINT ck_plain_line_net CHECK (net = amount - discount),
    CONSTRAINT fk_plain_line_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id),
    CONSTRAINT fk_plain_line_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE plain_line_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    quotation_id BIGINT NULL,
    position INT NULL,
    product_id BIGINT NULL,
    code VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    description VARCHAR(250) NULL,
    unit VARCHAR(10) NULL,
    quantity DECIMAL(19,6) NULL,
    fixed_price DECIMAL(19,2) NULL,
    discount_rate DECIMAL(12,6) NULL,
    unit_cost DECIMAL(19,4) NULL,
    cost DECIMAL(19,2) NULL,
    unit_price DECIMAL(19,2) NULL,
    amount DECIMAL(19,2) NULL,
    discount DECIMAL(19,2) NULL,
    net DECIMAL(19,2) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_plain_line_aud_open (id, revend),
    KEY ix_plain_line_aud_rev (rev),
    KEY ix_plain_line_aud_owner (quotation_id, rev, revend),
    CONSTRAINT fk_plain_line_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE plain_line_aud;
--rollback DROP TABLE plain_line;
