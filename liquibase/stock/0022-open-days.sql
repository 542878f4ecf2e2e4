--liquibase formatted sql

--changeset vitral:stock-0022 endDelimiter://
--comment No movement is dated into a closed day, by whichever way it comes; the shared lock keeps it before or after a close, never inside (STK-5)
CREATE TRIGGER tr_stock_movement_open_day BEFORE INSERT ON stock_movement FOR EACH ROW
BEGIN
    DECLARE closed DATE;
    DECLARE refusal VARCHAR(100);
    SELECT closed_through INTO closed FROM business_calendar WHERE id = 1 LOCK IN SHARE MODE;
    IF NEW.moved_on <= closed THEN
        SET refusal = CONCAT('business_calendar is closed through ', closed);
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = refusal;
    END IF;
END//
--rollback DROP TRIGGER tr_stock_movement_open_day
