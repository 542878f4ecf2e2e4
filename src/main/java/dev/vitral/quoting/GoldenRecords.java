package dev.vitral.quoting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GoldenRecords extends JpaRepository<GoldenWindow, Long> {
    @Query("select g from GoldenWindow g where g.template.id = :template order by g.name")
    List<GoldenWindow> ofTemplate(long template);

    @Query("select g from GoldenWindow g where g.template.id = :template and g.id = :id")
    Optional<GoldenWindow> one(long template, long id);
}
