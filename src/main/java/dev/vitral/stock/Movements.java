package dev.vitral.stock;

import org.springframework.data.jpa.repository.JpaRepository;

interface Movements extends JpaRepository<StockMovement, Long> {
    boolean existsByReversesId(long id);
}
