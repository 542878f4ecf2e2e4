package dev.vitral.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PriceChangeRecords extends JpaRepository<PriceChange, Long> {
    @EntityGraph(attributePaths = "category")
    Optional<PriceChange> findWithCategoryById(Long id);
}
