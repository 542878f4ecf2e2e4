package dev.vitral.production;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkOrderRecords extends JpaRepository<WorkOrder, Long> {
    /** The order, locked until the transaction ends: the first statement of each step. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.id = :id")
    Optional<WorkOrder> lockById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.quotation.id = :quotationId order by o.id desc limit 1")
    Optional<WorkOrder> lockByQuotation(long quotationId);
}
