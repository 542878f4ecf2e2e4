package dev.vitral.production;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkMaterials extends JpaRepository<WorkMaterial, Long> {
    @EntityGraph(attributePaths = {"product", "product.unit"})
    List<WorkMaterial> findByWorkOrderIdOrderByProductId(long workOrderId);
}
