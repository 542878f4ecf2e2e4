package dev.vitral.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Units extends JpaRepository<Unit, Long> {
    List<Unit> findAllByOrderByCode();

    Optional<Unit> findByCode(String code);
}
