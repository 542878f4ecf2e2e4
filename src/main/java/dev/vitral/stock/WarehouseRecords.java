package dev.vitral.stock;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface WarehouseRecords extends JpaRepository<Warehouse, Long> {
    @EntityGraph(attributePaths = "locations")
    Optional<Warehouse> findWithLocationsById(long id);

    List<Warehouse> findAllByDeletedAtIsNullOrderByCode();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Warehouse> findByCode(String code);

    /** The row locked until the transaction ends, so that nothing is put there meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Warehouse w where w.id = :id")
    Optional<Warehouse> lock(long id);
}
