--liquibase formatted sql

--changeset vitral:stock-0009
--comment A physical count (STK-8)
CREATE TABLE stock_count (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    folio VARCHAR(20) NOT NULL,
    warehouse_id BIGINT NOT NULL,
    scope VARCHAR(20) NOT NULL,
    scope_detail VARCHAR(120) NULL,
    state VARCHAR(20) NOT NULL,
    blind BIT(1) NOT NULL,
    note VARCHAR(300) NULL,
    lines_asked INT NOT NULL,
    approved_at DATETIME(6) NULL,
    approved_by VARCHAR(100) NULL,
    created_at DATETIME(6) NOT NULL,
    created_by VARCHAR(100) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    updated_by VARCHAR(100) NOT NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_stock_count_folio (folio),
    KEY ix_stock_count_state (state, id),
    KEY ix_stock_count_warehouse (warehouse_id, id),
    KEY ix_stock_count_created_by (created_by, id),
    CONSTRAINT ck_stock_count_state CHECK (state IN ('OPEN','COUNTING','REVIEW','APPROVING','APPROVED','CANCELLED')),
    CONSTRAINT ck_stock_count_scope CHECK (scope IN ('ALL','CATEGORY','LOCATION','PRODUCTS','MOVING')),
    CONSTRAINT fk_stock_count_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE stock_count_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    folio VARCHAR(20) NULL,
    warehouse_id BIGINT NULL,
    scope VARCHAR(20) NULL,
    scope_detail VARCHAR(120) NULL,
    state VARCHAR(20) NULL,
    blind BIT(1) NULL,
    note VARCHAR(300) NULL,
    lines_asked INT NULL,
    approved_at DATETIME(6) NULL,
    approved_by VARCHAR(100) NULL,
    created_at DATETIME(6) NULL,
    created_by VARCHAR(100) NULL,
    updated_at DATETIME(6) NULL,
    updated_by VARCHAR(100) NULL,
    deleted_at DATETIME(6) NULL,
    deleted_by VARCHAR(100) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_stock_count_aud_open (id, revend),
    KEY ix_stock_count_aud_rev (rev),
    CONSTRAINT fk_stock_count_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE stock_count_aud;
--rollback DROP TABLE stock_count;
