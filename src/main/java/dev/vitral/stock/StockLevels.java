package dev.vitral.stock;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StockLevels extends JpaRepository<StockLevel, Long> {
    /** The level with its product, both rows locked until the transaction ends: the first statement of each posting. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from StockLevel l join fetch l.product p where p.code = :code")
    Optional<StockLevel> lockByProductCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from StockLevel l join fetch l.product p where p.id = (select m.product.id from StockMovement m where m.id = :movementId)")
    Optional<StockLevel> lockByMovement(long movementId);

    /** The same by the product's number. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from StockLevel l join fetch l.product p where p.id = :product")
    Optional<StockLevel> lockByProductId(long product);

    /** The levels of these products, in the order that every document locks them in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from StockLevel l join fetch l.product p where p.id in :products order by p.code")
    List<StockLevel> lockByProductIds(Collection<Long> products);

    @EntityGraph(attributePaths = "product")
    Optional<StockLevel> findByProductId(long productId);
}
