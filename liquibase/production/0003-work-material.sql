--liquibase formatted sql

--changeset vitral:production-0003
--comment What a work order needs of each product, in its stock unit: quoted, ordered for it, used (QUO-10). What is set aside stands in the reservation of its folio
CREATE TABLE work_material (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    work_order_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    net_quantity DECIMAL(19,6) NOT NULL,
    needed DECIMAL(19,6) NOT NULL,
    quoted_cost DECIMAL(19,2) NOT NULL,
    ordered DECIMAL(19,6) NOT NULL,
    covered DECIMAL(19,6) NOT NULL,
    purchase_folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    used DECIMAL(19,6) NOT NULL,
    used_value DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_work_material_product (work_order_id, product_id),
    KEY ix_work_material_product (product_id, work_order_id),
    CONSTRAINT ck_work_material_quantities CHECK (needed >= 0 AND ordered >= 0 AND used >= 0 AND net_quantity >= 0),
    CONSTRAINT fk_work_material_order FOREIGN KEY (work_order_id) REFERENCES work_order (id),
    CONSTRAINT fk_work_material_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE work_material_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    work_order_id BIGINT NULL,
    product_id BIGINT NULL,
    kind VARCHAR(20) NULL,
    net_quantity DECIMAL(19,6) NULL,
    needed DECIMAL(19,6) NULL,
    quoted_cost DECIMAL(19,2) NULL,
    ordered DECIMAL(19,6) NULL,
    covered DECIMAL(19,6) NULL,
    purchase_folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    used DECIMAL(19,6) NULL,
    used_value DECIMAL(19,2) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_work_material_aud_open (id, revend),
    KEY ix_work_material_aud_rev (rev),
    CONSTRAINT fk_work_material_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE work_material_aud;
--rollback DROP TABLE work_material;
