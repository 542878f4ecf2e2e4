package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface Finishes extends JpaRepository<Finish, Long> {
    List<Finish> findAllByDeletedAtIsNullOrderByCode();

    List<Finish> findAllByOrderByCode();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Finish> findByCode(String code);
}
