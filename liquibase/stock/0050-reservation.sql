--liquibase formatted sql

--changeset vitral:stock-0050
--comment What a document has set aside of a product (STK-9): one row for both, written below the lock on the product's level, whose "reserved" is the sum of the open ones (I2)
CREATE TABLE reservation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    document VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    product_id BIGINT NOT NULL,
    warehouse_id BIGINT NULL,
    wanted DECIMAL(19,6) NOT NULL,
    quantity DECIMAL(19,6) NOT NULL,
    consumed DECIMAL(19,6) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reserved_at DATETIME(6) NOT NULL,
    reserved_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_reservation_document (document, product_id),
    KEY ix_reservation_product (product_id, state, warehouse_id, quantity),
    KEY ix_reservation_product_id (product_id, id),
    KEY ix_reservation_document (document, id),
    KEY ix_reservation_state (state, id),
    KEY ix_reservation_warehouse (warehouse_id, id),
    CONSTRAINT ck_reservation_state CHECK (state IN ('OPEN','RELEASED','CONSUMED')),
    CONSTRAINT ck_reservation_quantities CHECK (wanted >= 0 AND quantity >= 0 AND consumed >= 0),
    CONSTRAINT fk_reservation_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT fk_reservation_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE reservation_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    document VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    product_id BIGINT NULL,
    warehouse_id BIGINT NULL,
    wanted DECIMAL(19,6) NULL,
    quantity DECIMAL(19,6) NULL,
    consumed DECIMAL(19,6) NULL,
    state VARCHAR(20) NULL,
    reserved_at DATETIME(6) NULL,
    reserved_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_reservation_aud_open (id, revend),
    KEY ix_reservation_aud_rev (rev),
    CONSTRAINT fk_reservation_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE reservation_aud;
--rollback DROP TABLE reservation;
