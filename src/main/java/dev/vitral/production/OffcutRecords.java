package dev.vitral.production;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Offcuts, locked until the transaction ends by whoever changes one. */
interface OffcutRecords extends JpaRepository<Offcut, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offcut o where o.id = :id")
    Optional<Offcut> lockById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offcut o where o.code in :codes order by o.id")
    List<Offcut> lockByCodes(Collection<String> codes);

    /** Those in that state whose taker is the work order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offcut o where o.taker.id = :order and o.state = :state and o.deletedAt is null order by o.product.id, o.id")
    List<Offcut> lockTaken(long order, OffcutState state);

    /** Those that came from the work order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Offcut o where o.source.id = :order and o.deletedAt is null order by o.product.id, o.id")
    List<Offcut> lockReturned(long order);
}
