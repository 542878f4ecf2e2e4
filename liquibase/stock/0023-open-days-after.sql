--liquibase formatted sql

--changeset vitral:stock-0023 endDelimiter:// rollbackEndDelimiter://
--comment The same gate after the row is written: before it, MariaDB refuses bulk INSERT … SELECT with «Column 'version' cannot be null» (STK-5)
CREATE OR REPLACE TRIGGER tr_stock_movement_open_day AFTER INSERT ON stock_movement FOR EACH ROW
BEGIN
    DECLARE closed DATE;
    DECLARE refusal VARCHAR(100);
    SELECT closed_through INTO closed FROM business_calendar WHERE id = 1 LOCK IN SHARE MODE;
    IF NEW.moved_on <= closed THEN
        SET refusal = CONCAT('business_calendar is closed through ', closed);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
    END IF;
END//
--rollback CREATE OR REPLACE TRIGGER tr_stock_movement_open_day BEFORE INSERT ON stock_movement FOR EACH ROW BEGIN DECLARE closed DATE; DECLARE refusal VARCHAR(100); SELECT closed_through INTO closed FROM business_calendar WHERE id = 1 LOCK IN SHARE MODE; IF NEW.moved_on <= closed THEN SET refusal = CONCAT('business_calendar is closed through ', closed); SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal; END IF; END
