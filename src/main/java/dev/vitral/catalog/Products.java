package dev.vitral.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Products extends JpaRepository<Product, Long> {
    @EntityGraph(attributePaths = {"category", "unit", "taxRate"})
    Optional<Product> findWithDataById(Long id);

    @EntityGraph(attributePaths = {"category", "unit", "taxRate"})
    Optional<Product> findByCode(String code);

    @EntityGraph(attributePaths = {"category", "unit", "taxRate"})
    Optional<Product> findByBarcode(String barcode);

    @EntityGraph(attributePaths = {"unit"})
    List<Product> findByCodeIn(Collection<String> codes);
}
