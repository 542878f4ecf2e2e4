--liquibase formatted sql

--changeset vitral:stock-0021
--comment Day closes with one line for each product that moved or had stock; lines are only ever added (STK-5)
CREATE TABLE day_close (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    closed_on DATE NOT NULL,
    covers_from DATE NULL COMMENT 'first day covered; NULL in the first close, which covers all before',
    previous_id BIGINT NULL,
    state VARCHAR(10) NOT NULL,
    live_on DATE AS (IF(state IN ('CLOSING', 'CLOSED'), closed_on, NULL)) PERSISTENT,
    through_movement BIGINT NOT NULL COMMENT 'last movement posted when the day was frozen',
    products BIGINT NOT NULL,
    movements BIGINT NOT NULL,
    opening_value DECIMAL(19,2) NOT NULL,
    in_value DECIMAL(19,2) NOT NULL,
    out_value DECIMAL(19,2) NOT NULL,
    adjusted_value DECIMAL(19,2) NOT NULL,
    closing_value DECIMAL(19,2) NOT NULL,
    closed_at DATETIME(6) NOT NULL,
    closed_by VARCHAR(100) NOT NULL,
    undone_at DATETIME(6) NULL,
    undone_by VARCHAR(100) NULL,
    note VARCHAR(300) NULL COMMENT 'why it was reopened or refused',
    job_id BIGINT NULL COMMENT 'the background work that writes its lines',
    PRIMARY KEY (id),
    UNIQUE KEY uq_day_close_live_on (live_on),
    KEY ix_day_close_closed_on (closed_on, id),
    KEY ix_day_close_closed_by (closed_by, id),
    KEY ix_day_close_state (state, id),
    CONSTRAINT ck_day_close_state CHECK (state IN ('CLOSING','CLOSED','REOPENED','REFUSED')),
    CONSTRAINT ck_day_close_balance CHECK (opening_value + in_value - out_value + adjusted_value = closing_value),
    CONSTRAINT fk_day_close_previous FOREIGN KEY (previous_id) REFERENCES day_close (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE day_close_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    closed_on DATE NULL,
    covers_from DATE NULL,
    previous_id BIGINT NULL,
    state VARCHAR(10) NULL,
    through_movement BIGINT NULL,
    products BIGINT NULL,
    movements BIGINT NULL,
    opening_value DECIMAL(19,2) NULL,
    in_value DECIMAL(19,2) NULL,
    out_value DECIMAL(19,2) NULL,
    adjusted_value DECIMAL(19,2) NULL,
    closing_value DECIMAL(19,2) NULL,
    closed_at DATETIME(6) NULL,
    closed_by VARCHAR(100) NULL,
    undone_at DATETIME(6) NULL,
    undone_by VARCHAR(100) NULL,
    note VARCHAR(300) NULL,
    job_id BIGINT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_day_close_aud_open (id, revend),
    KEY ix_day_close_aud_rev (rev),
    CONSTRAINT fk_day_close_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE day_close_line (
    day_close_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    movements INT NOT NULL,
    opening_quantity DECIMAL(19,6) NOT NULL,
    in_quantity DECIMAL(19,6) NOT NULL,
    out_quantity DECIMAL(19,6) NOT NULL,
    adjusted_quantity DECIMAL(19,6) NOT NULL,
    closing_quantity DECIMAL(19,6) NOT NULL,
    opening_value DECIMAL(19,2) NOT NULL,
    in_value DECIMAL(19,2) NOT NULL,
    out_value DECIMAL(19,2) NOT NULL,
    adjusted_value DECIMAL(19,2) NOT NULL,
    closing_value DECIMAL(19,2) NOT NULL,
    average_cost DECIMAL(19,4) NULL,
    PRIMARY KEY (day_close_id, product_id),
    KEY ix_day_close_line_movements (day_close_id, movements, product_id),
    CONSTRAINT ck_day_close_line_quantity CHECK (opening_quantity + in_quantity - out_quantity + adjusted_quantity = closing_quantity),
    CONSTRAINT ck_day_close_line_value CHECK (opening_value + in_value - out_value + adjusted_value = closing_value),
    CONSTRAINT fk_day_close_line_close FOREIGN KEY (day_close_id) REFERENCES day_close (id),
    CONSTRAINT fk_day_close_line_product FOREIGN KEY (product_id) REFERENCES product (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE day_close_line_aud (
    day_close_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    movements INT NULL,
    opening_quantity DECIMAL(19,6) NULL,
    in_quantity DECIMAL(19,6) NULL,
    out_quantity DECIMAL(19,6) NULL,
    adjusted_quantity DECIMAL(19,6) NULL,
    closing_quantity DECIMAL(19,6) NULL,
    opening_value DECIMAL(19,2) NULL,
    in_value DECIMAL(19,2) NULL,
    out_value DECIMAL(19,2) NULL,
    adjusted_value DECIMAL(19,2) NULL,
    closing_value DECIMAL(19,2) NULL,
    average_cost DECIMAL(19,4) NULL,
    PRIMARY KEY (day_close_id, product_id, rev),
    KEY ix_day_close_line_aud_rev (rev),
    CONSTRAINT fk_day_close_line_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE day_close_line_aud;
--rollback DROP TABLE day_close_line;
--rollback DROP TABLE day_close_aud;
--rollback DROP TABLE day_close;
