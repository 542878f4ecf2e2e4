package dev.vitral.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReservationRecords extends JpaRepository<Reservation, Long> {
    Optional<Reservation> findByDocumentAndProductId(String document, long productId);

    /** The products of the document's open reservations, in the order that they are locked in; read as they are now, whatever the transaction saw before. */
    @Query(value = "SELECT product_id FROM reservation WHERE document = :document AND state = 'OPEN' ORDER BY product_id LOCK IN SHARE MODE", nativeQuery = true)
    List<Long> openProducts(String document);
}
