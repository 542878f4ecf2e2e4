package dev.vitral.purchasing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReceiptRecords extends JpaRepository<Receipt, Long> {
    @EntityGraph(attributePaths = {"purchaseOrder", "lines", "lines.orderLine", "lines.orderLine.product", "lines.movement"})
    Optional<Receipt> findWholeById(long id);

    @EntityGraph(attributePaths = {"purchaseOrder", "lines", "lines.orderLine", "lines.orderLine.product", "lines.movement"})
    List<Receipt> findByPurchaseOrderIdOrderByIdDesc(long orderId);
}
