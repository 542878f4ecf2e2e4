package dev.vitral.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Finishes extends JpaRepository<Finish, Long> {
    List<Finish> findAllByOrderByCode();

    Optional<Finish> findByCode(String code);
}
