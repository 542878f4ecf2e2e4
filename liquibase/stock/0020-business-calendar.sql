--liquibase formatted sql

--changeset vitral:stock-0020
--comment Which days are closed: the one row that postings share and a close takes alone (STK-5)
CREATE TABLE business_calendar (
    id TINYINT NOT NULL,
    closed_through DATE NULL COMMENT 'last closed business date; nothing may be dated that day or before',
    PRIMARY KEY (id),
    CONSTRAINT ck_business_calendar_one CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

INSERT INTO business_calendar (id) VALUES (1);
--rollback DROP TABLE business_calendar;
