--liquibase formatted sql

--changeset vitral:history-0002
--comment One action of a user over any number of transactions, to be seen and undone whole (AUD-9)
CREATE TABLE change_set (
    id BIGINT NOT NULL AUTO_INCREMENT,
    kind VARCHAR(40) NOT NULL,
    title VARCHAR(200) NOT NULL,
    user_name VARCHAR(100) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    state VARCHAR(10) NOT NULL,
    records BIGINT NULL COMMENT 'records touched, counted when it ended',
    undo_of BIGINT NULL,
    undo_job BIGINT NULL COMMENT 'the job that undoes or undid it',
    PRIMARY KEY (id),
    KEY ix_change_set_kind (kind, id),
    KEY ix_change_set_user (user_name, id),
    KEY ix_change_set_state (state, id),
    KEY ix_change_set_made (made_at),
    KEY ix_change_set_title (title),
    KEY ix_change_set_undo_of (undo_of),
    CONSTRAINT ck_change_set_state CHECK (state IN ('DONE','UNDONE')),
    CONSTRAINT fk_change_set_undo_of FOREIGN KEY (undo_of) REFERENCES change_set (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_spanish_ai_ci;
--rollback DROP TABLE change_set;
