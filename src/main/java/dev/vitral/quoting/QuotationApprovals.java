package dev.vitral.quoting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuotationApprovals extends JpaRepository<QuotationApproval, Long> {
    @Query("select a from QuotationApproval a join fetch a.quotation where a.quotation.id = :quotation and a.quotationVersion = :version")
    Optional<QuotationApproval> of(long quotation, long version);

    /** Those of a quotation that changed since or left its draft are past. */
    @Query("select a from QuotationApproval a join fetch a.quotation q where a.state = ASKED and q.version = a.quotationVersion and q.status = DRAFT and q.deletedAt is null order by a.id")
    List<QuotationApproval> waiting(Limit most);
}
