--liquibase formatted sql

--changeset vitral:stock-0005
--comment Places within a warehouse: a rack, a bin (STK-4)
CREATE TABLE location (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    warehouse_id BIGINT NOT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    name VARCHAR(120) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_location_code (warehouse_id, code),
    CONSTRAINT fk_location_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE location_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    warehouse_id BIGINT NULL,
    code VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    name VARCHAR(120) NULL,
    PRIMARY KEY (id, rev),
    KEY ix_location_aud_open (id, revend),
    KEY ix_location_aud_rev (rev),
    KEY ix_location_aud_warehouse (warehouse_id, rev),
    CONSTRAINT fk_location_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE location_aud;
--rollback DROP TABLE location;
