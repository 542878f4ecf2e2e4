--liquibase formatted sql

--changeset vitral:production-0013
--comment The longest side of an offcut, a bar's length: what the shop asks for when it looks for one that is large enough
ALTER TABLE offcut ADD COLUMN longest_mm DECIMAL(9,1) AS (COALESCE(length_mm, GREATEST(width_mm, height_mm))) PERSISTENT, ADD KEY ix_offcut_longest (longest_mm, id);
--rollback ALTER TABLE offcut DROP KEY ix_offcut_longest, DROP COLUMN longest_mm;
