package dev.vitral.production;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkPieces extends JpaRepository<WorkPiece, Long> {
    @EntityGraph(attributePaths = "product")
    List<WorkPiece> findByWorkOrderIdOrderByPosition(long workOrderId);
}
