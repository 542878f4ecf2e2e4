package dev.vitral.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Categories extends JpaRepository<Category, Long> {
    List<Category> findAllByOrderByCode();

    Optional<Category> findByCode(String code);
}
