--liquibase formatted sql

--changeset vitral:shared-0002
--comment Document numbers without gap or repeat: the row is locked by the transaction that uses the number (I11)
CREATE TABLE folio_counter (
    series VARCHAR(20) NOT NULL,
    period INT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (series, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE folio_counter;
