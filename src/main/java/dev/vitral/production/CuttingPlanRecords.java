package dev.vitral.production;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface CuttingPlanRecords extends JpaRepository<CuttingPlan, Long> {
    @EntityGraph(attributePaths = {"workOrder", "parts", "parts.product", "parts.product.unit"})
    Optional<CuttingPlan> findByWorkOrderId(long workOrderId);
}
