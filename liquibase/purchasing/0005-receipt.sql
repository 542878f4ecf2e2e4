--liquibase formatted sql

--changeset vitral:purchasing-0005
--comment Receipts against purchase orders (STK-6); never changed, only reversed whole
CREATE TABLE receipt (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    purchase_order_id BIGINT NOT NULL,
    received_on DATE NOT NULL,
    delivery_note VARCHAR(60) NULL,
    received_by VARCHAR(100) NOT NULL,
    reversed_at DATETIME(6) NULL,
    reversed_by VARCHAR(100) NULL,
    reverse_reason VARCHAR(300) NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_receipt_folio (folio),
    KEY ix_receipt_order (purchase_order_id, id),
    KEY ix_receipt_received (received_on, id),
    KEY ix_receipt_delivery_note (delivery_note),
    CONSTRAINT ck_receipt_reversed CHECK ((reversed_at IS NULL) = (reverse_reason IS NULL)),
    CONSTRAINT fk_receipt_order FOREIGN KEY (purchase_order_id) REFERENCES purchase_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE receipt_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    folio VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    purchase_order_id BIGINT NULL,
    received_on DATE NULL,
    delivery_note VARCHAR(60) NULL,
    received_by VARCHAR(100) NULL,
    reversed_at DATETIME(6) NULL,
    reversed_by VARCHAR(100) NULL,
    reverse_reason VARCHAR(300) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_receipt_aud_open (id, revend),
    KEY ix_receipt_aud_rev (rev),
    CONSTRAINT fk_receipt_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE receipt_aud;
--rollback DROP TABLE receipt;
