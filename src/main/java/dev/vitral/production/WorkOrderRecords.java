package dev.vitral.production;

import dev.vitral.shared.Problem;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkOrderRecords extends JpaRepository<WorkOrder, Long> {
    /** The order, locked until the transaction ends: the first statement of each step. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.id = :id")
    Optional<WorkOrder> lockById(long id);

    /**
     * The same at the version that the caller read; none takes it as it is.
     *
     * @throws Problem workOrder.notFound, and of a version that is over
     */
    default WorkOrder at(long id, @Nullable Long version) {
        WorkOrder order = lockById(id).orElseThrow(() -> Problem.notFound("workOrder", id));
        if (version != null) {
            order.requireVersion(version);
        }
        return order;
    }
}
