package dev.vitral.quoting;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuotationRecords extends JpaRepository<Quotation, Long> {
    @EntityGraph(attributePaths = {"customer", "items", "items.template"})
    Optional<Quotation> findWholeById(long id);
}
