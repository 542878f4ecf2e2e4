package dev.vitral.purchasing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PurchaseOrderRecords extends JpaRepository<PurchaseOrder, Long> {
    @EntityGraph(attributePaths = {"supplier", "warehouse", "lines", "lines.product"})
    Optional<PurchaseOrder> findWholeById(long id);

    /** The order's own row locked until the transaction ends: the first statement of whatever counts what has come. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PurchaseOrder o where o.id = :id")
    Optional<PurchaseOrder> lockById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from PurchaseOrder o where o.id = (select r.purchaseOrder.id from Receipt r where r.id = :receiptId)")
    Optional<PurchaseOrder> lockByReceipt(long receiptId);
}
