--liquibase formatted sql

--changeset vitral:stock-0010
--comment The sheet of a count, made and read set-wise; and each figure that somebody counted, kept for good (STK-8)
CREATE TABLE count_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    count_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    counted DECIMAL(19,6) NULL,
    expected DECIMAL(19,6) NULL COMMENT 'on hand in the warehouse at the moment of counting',
    difference DECIMAL(19,6) AS (counted - expected) PERSISTENT,
    unit_cost DECIMAL(19,4) NULL COMMENT 'average cost at that moment',
    round INT NOT NULL DEFAULT 1 COMMENT 'the second is the first recount',
    counted_at DATETIME(6) NULL,
    counted_by VARCHAR(100) NULL,
    movement_id BIGINT NULL COMMENT 'the adjustment that the approval posted',
    PRIMARY KEY (id),
    UNIQUE KEY uq_count_line_product (count_id, product_id),
    KEY ix_count_line_difference (count_id, difference, id),
    KEY ix_count_line_counted (count_id, counted_at, id),
    KEY ix_count_line_product (product_id),
    CONSTRAINT ck_count_line_counted CHECK (counted >= 0),
    CONSTRAINT fk_count_line_count FOREIGN KEY (count_id) REFERENCES stock_count (id),
    CONSTRAINT fk_count_line_product FOREIGN KEY (product_id) REFERENCES product (id),
    CONSTRAINT fk_count_line_movement FOREIGN KEY (movement_id) REFERENCES stock_movement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE count_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    count_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    round INT NOT NULL,
    counted DECIMAL(19,6) NOT NULL,
    expected DECIMAL(19,6) NOT NULL,
    counted_at DATETIME(6) NOT NULL,
    counted_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_count_entry_count (count_id, product_id, id),
    CONSTRAINT fk_count_entry_count FOREIGN KEY (count_id) REFERENCES stock_count (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE count_entry;
--rollback DROP TABLE count_line;
