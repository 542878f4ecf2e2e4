--liquibase formatted sql

--changeset vitral:stock-0041
--comment A count's lines in their order: a count of a whole warehouse has as many as there are products
CREATE INDEX ix_count_line_order ON count_line (count_id, id);
--rollback DROP INDEX ix_count_line_order ON count_line;
