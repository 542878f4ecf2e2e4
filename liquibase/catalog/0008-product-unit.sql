--liquibase formatted sql

--changeset vitral:catalog-0008
--comment Further units of a product: so many of the unit are so many of the stock unit, an exact quotient (CAT-2)
CREATE TABLE product_unit (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    stock_quantity DECIMAL(19,6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_product_unit (product_id, unit_id),
    KEY ix_product_unit_unit (unit_id),
    CONSTRAINT ck_product_unit_quantities CHECK (quantity > 0 AND stock_quantity > 0),
    CONSTRAINT fk_product_unit_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT fk_product_unit_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE product_unit_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    product_id BIGINT NULL,
    unit_id BIGINT NULL,
    quantity DECIMAL(19,6) NULL,
    stock_quantity DECIMAL(19,6) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_product_unit_aud_open (id, revend),
    KEY ix_product_unit_aud_rev (rev),
    KEY ix_product_unit_aud_owner (product_id, rev, revend),
    CONSTRAINT fk_product_unit_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE product_unit_aud;
--rollback DROP TABLE product_unit;
