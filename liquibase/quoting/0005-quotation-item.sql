--liquibase formatted sql

--changeset vitral:quoting-0005
--comment Windows of a quotation; figures holds the whole make-up as calculated, frozen with it (QUO-6, QUO-7)
CREATE TABLE quotation_item (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version BIGINT NOT NULL,
    quotation_id BIGINT NOT NULL,
    position INT NOT NULL,
    template_id BIGINT NOT NULL,
    description VARCHAR(200) NOT NULL,
    width_mm DECIMAL(9,2) NOT NULL,
    height_mm DECIMAL(9,2) NOT NULL,
    glass VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    colour VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NOT NULL,
    quantity INT NOT NULL,
    discount_rate DECIMAL(12,6) NOT NULL,
    unit_price DECIMAL(19,2) NOT NULL,
    amount DECIMAL(19,2) NOT NULL,
    discount DECIMAL(19,2) NOT NULL,
    net DECIMAL(19,2) NOT NULL,
    figures LONGTEXT NOT NULL,
    PRIMARY KEY (id),
    KEY ix_quotation_item_quotation (quotation_id, position),
    KEY ix_quotation_item_template (template_id),
    CONSTRAINT ck_quotation_item_quantity CHECK (quantity > 0),
    CONSTRAINT ck_quotation_item_discount_rate CHECK (discount_rate BETWEEN 0 AND 1),
    CONSTRAINT ck_quotation_item_net CHECK (net = amount - discount),
    CONSTRAINT ck_quotation_item_figures CHECK (JSON_VALID(figures)),
    CONSTRAINT fk_quotation_item_quotation FOREIGN KEY (quotation_id) REFERENCES quotation (id),
    CONSTRAINT fk_quotation_item_template FOREIGN KEY (template_id) REFERENCES window_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;

CREATE TABLE quotation_item_aud (
    id BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    revtype TINYINT NULL,
    revend BIGINT NULL,
    revend_tstmp BIGINT NULL,
    quotation_id BIGINT NULL,
    position INT NULL,
    template_id BIGINT NULL,
    description VARCHAR(200) NULL,
    width_mm DECIMAL(9,2) NULL,
    height_mm DECIMAL(9,2) NULL,
    glass VARCHAR(40) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    colour VARCHAR(20) COLLATE utf8mb4_uca1400_spanish_as_ci NULL,
    quantity INT NULL,
    discount_rate DECIMAL(12,6) NULL,
    unit_price DECIMAL(19,2) NULL,
    amount DECIMAL(19,2) NULL,
    discount DECIMAL(19,2) NULL,
    net DECIMAL(19,2) NULL,
    figures LONGTEXT NULL,
    PRIMARY KEY (id, rev),
    KEY ix_quotation_item_aud_open (id, revend),
    KEY ix_quotation_item_aud_rev (rev),
    CONSTRAINT fk_quotation_item_aud_rev FOREIGN KEY (rev) REFERENCES revinfo (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE quotation_item_aud;
--rollback DROP TABLE quotation_item;
