package dev.vitral.quoting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuotationLinks extends JpaRepository<QuotationLink, Long> {
    /** The link whose secret has that hash, with its quotation. */
    @Query("select l from QuotationLink l join fetch l.quotation where l.tokenHash = :hash")
    Optional<QuotationLink> ofSecret(String hash);

    @Query("select l from QuotationLink l where l.quotation.id = :quotation order by l.id desc")
    List<QuotationLink> of(long quotation, Limit most);

    @Query("select count(l) from QuotationLink l where l.quotation.id = :quotation and l.revokedAt is null and l.answer is null and l.expiresAt > :now")
    long open(long quotation, Instant now);
}
