package dev.vitral.quoting;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The quotation list in SQL, newest folio first; its indexes stand in {@code liquibase/quoting/0004-quotation.sql}, that of approvals in {@code 0032-approval.sql}. */
public final class QuotationList {
    /** The list. */
    public static final ListSpec<QuotationRow> SPEC = new ListSpec<>(
            """
            q.id, q.folio, q.status, q.revision, q.customer_id, c.name AS customer_name, q.job_site, q.seller, q.quoted_on, q.valid_until,
            q.currency, q.total, a.state AS approval, q.version""",
            """
            quotation q LEFT JOIN customer c ON c.id = q.customer_id
            LEFT JOIN quotation_approval a ON a.quotation_id = q.id AND a.quotation_version = q.version""",
            "q.id",
            "quotation q",
            "q.deleted_at IS NULL AND q.replaced_by_id IS NULL",
            "q.deleted_at IS NOT NULL",
            "folio",
            true,
            ListSpec.columns(List.of(
                    sorted("folio", "q.folio", Type.TEXT).ofItsOwn(),
                    sorted("status", "q.status", Type.CHOICE),
                    filtered("customerId", "q.customer_id", Type.CHOICE),
                    filtered("customerName", "c.name", Type.TEXT),
                    sorted("seller", "q.seller", Type.CHOICE),
                    sorted("date", "q.quoted_on", Type.DAY),
                    sorted("validUntil", "q.valid_until", Type.DAY),
                    sorted("total", "q.total", Type.NUMBER),
                    filtered("approval", "a.state", Type.CHOICE))),
            List.of("folio", "customerName"),
            QuotationRow::of)
            .summing(filtered("total", "q.total", Type.NUMBER))
            .summingWithin("q.currency");

    private QuotationList() {}
}
