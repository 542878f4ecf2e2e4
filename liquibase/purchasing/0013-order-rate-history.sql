--liquibase formatted sql

--changeset vitral:purchasing-0013
--comment The orders of before have the direction of their rate, the base's own, in their history too
UPDATE purchase_order_aud SET rate_per_base = 0 WHERE rate_per_base IS NULL AND exchange_rate IS NOT NULL;
--rollback SELECT 1;
