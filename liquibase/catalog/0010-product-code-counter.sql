--liquibase formatted sql

--changeset vitral:catalog-0010
--comment Last number given under each stem of generated product codes; it only grows, so no code comes twice (CAT-3)
CREATE TABLE product_code_counter (
    stem VARCHAR(60) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (stem),
    CONSTRAINT ck_product_code_counter CHECK (last_number > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE product_code_counter;
