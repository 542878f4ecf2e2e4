package dev.vitral.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DayCloseRecords extends JpaRepository<DayClose, Long> {
    /** The newest of that date: the one in force, or else the last that was undone. */
    Optional<DayClose> findFirstByClosedOnOrderByIdDesc(LocalDate date);

    Optional<DayClose> findFirstByStateOrderByClosedOnDesc(DayCloseState state);

    Optional<DayClose> findFirstByStateAndClosedOnLessThanEqualOrderByClosedOnDesc(DayCloseState state, LocalDate date);
}
