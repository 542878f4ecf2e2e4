--liquibase formatted sql

--changeset vitral:views-0002
--comment How each user left each list: columns, the view last opened, the view to begin with (UI-1)
CREATE TABLE list_memory (
    user_name VARCHAR(100) NOT NULL,
    list_name VARCHAR(40) NOT NULL,
    columns_json LONGTEXT NOT NULL,
    last_view BIGINT NOT NULL,
    start_view BIGINT NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_name, list_name),
    CONSTRAINT ck_list_memory_columns CHECK (JSON_VALID(columns_json))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE list_memory;
