--liquibase formatted sql

--changeset vitral:purchasing-0002
--comment A product names its preferred supplier by id; the key is declared here, where suppliers live, since the arrow points from purchasing to catalog
ALTER TABLE product ADD CONSTRAINT fk_product_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (id);
--rollback ALTER TABLE product DROP FOREIGN KEY fk_product_supplier;
