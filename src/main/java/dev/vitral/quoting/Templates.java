package dev.vitral.quoting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Templates extends JpaRepository<Template, Long> {
    Optional<Template> findByCode(String code);

    List<Template> findByCodeIn(Collection<String> codes);

    List<Template> findByActiveTrueAndDeletedAtIsNullOrderByCode();
}
