package dev.vitral.stock;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CountRecords extends JpaRepository<StockCount, Long> {
    /** The document, locked until the transaction ends: before any level, in every way that takes both. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StockCount c where c.id = :id")
    Optional<StockCount> lock(long id);
}
