--liquibase formatted sql

--changeset vitral:stock-0007
--comment A transfer between warehouses; its lines are the movements that name it (STK-4)
CREATE TABLE stock_transfer (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    folio VARCHAR(20) NOT NULL,
    origin_id BIGINT NOT NULL,
    destination_id BIGINT NOT NULL,
    moved_on DATE NOT NULL,
    reference VARCHAR(60) NULL,
    reason VARCHAR(300) NULL,
    posted_at DATETIME(6) NOT NULL,
    posted_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_stock_transfer_folio (folio),
    KEY ix_stock_transfer_moved_on (moved_on, id),
    KEY ix_stock_transfer_origin (origin_id, id),
    KEY ix_stock_transfer_destination (destination_id, id),
    KEY ix_stock_transfer_posted_by (posted_by, id),
    KEY ix_stock_transfer_reference (reference, id),
    CONSTRAINT ck_stock_transfer_ways CHECK (origin_id <> destination_id),
    CONSTRAINT fk_stock_transfer_origin FOREIGN KEY (origin_id) REFERENCES warehouse (id),
    CONSTRAINT fk_stock_transfer_destination FOREIGN KEY (destination_id) REFERENCES warehouse (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE stock_transfer_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    folio VARCHAR(20) NULL,
    origin_id BIGINT NULL,
    destination_id BIGINT NULL,
    moved_on DATE NULL,
    reference VARCHAR(60) NULL,
    reason VARCHAR(300) NULL,
    posted_at DATETIME(6) NULL,
    posted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_stock_transfer_aud_open (id, revend),
    KEY ix_stock_transfer_aud_rev (rev),
    CONSTRAINT fk_stock_transfer_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE stock_transfer_aud;
--rollback DROP TABLE stock_transfer;
