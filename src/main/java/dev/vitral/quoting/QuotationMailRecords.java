package dev.vitral.quoting;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuotationMailRecords extends JpaRepository<QuotationMail, Long> {
    @Query("select m from QuotationMail m where m.quotation.id = :quotation order by m.id desc")
    List<QuotationMail> of(long quotation, Limit most);

    /** Those whose job is over without a word of theirs. */
    @Query(nativeQuery = true, value = """
            SELECT m.* FROM quotation_mail m JOIN job j ON j.id = m.job_id
            WHERE m.state = 'QUEUED' AND j.state IN ('DONE', 'FAILED', 'CANCELLED') ORDER BY m.id LIMIT 100""")
    List<QuotationMail> abandoned();
}
