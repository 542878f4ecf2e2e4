package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface Categories extends JpaRepository<Category, Long> {
    List<Category> findAllByDeletedAtIsNullOrderByCode();

    @EntityGraph(attributePaths = "parent")
    Optional<Category> findWithParentById(Long id);

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Category> findByCode(String code);

    long countByParentIdAndDeletedAtIsNull(Long parentId);
}
