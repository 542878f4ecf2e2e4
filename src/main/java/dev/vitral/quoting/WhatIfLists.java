package dev.vitral.quoting;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The scenarios, newest first, and the rows of one, in SQL; indexes in {@code liquibase/quoting/0046-what-if.sql} and 0047. */
public final class WhatIfLists {
    /** The scenarios. */
    public static final ListSpec<WhatIfLine> SCENARIOS = new ListSpec<>(
            "w.id, w.folio, w.title, w.state, w.quote_count, w.old_total, w.new_total, w.created_at, w.created_by, w.version",
            "what_if w",
            "w.id",
            "what_if w",
            "w.deleted_at IS NULL",
            "w.deleted_at IS NOT NULL",
            "folio",
            true,
            ListSpec.columns(List.of(
                    sorted("folio", "w.folio", Type.TEXT).ofItsOwn(),
                    sorted("createdAt", "w.created_at", Type.TIME),
                    filtered("state", "w.state", Type.CHOICE))),
            List.of("folio"),
            WhatIfLine::of);

    /** The rows; always asked for one scenario. */
    public static final ListSpec<WhatIfRow> ROWS = new ListSpec<>(
            """
            r.id, r.quotation_id, q.folio, q.status, c.name AS customer_name, q.currency, r.old_total, r.new_total, r.difference, r.old_margin_percent, r.new_margin_percent,
            r.old_second, r.new_second, r.state, r.problem, r.problem_about""",
            "what_if_row r JOIN quotation q ON q.id = r.quotation_id LEFT JOIN customer c ON c.id = q.customer_id",
            "r.id",
            "what_if_row r",
            "TRUE",
            "FALSE",
            "position",
            false,
            ListSpec.columns(List.of(
                    filtered("whatIfId", "r.what_if_id", Type.CHOICE),
                    sorted("position", "r.id", Type.NUMBER),
                    filtered("quoteFolio", "r.quotation_id", Type.CHOICE).lookedUp("SELECT id FROM quotation WHERE folio = ? AND replaced_by_id IS NULL"),
                    sorted("newTotal", "r.new_total", Type.NUMBER).orEmpty(),
                    sorted("difference", "r.difference", Type.NUMBER).orEmpty(),
                    sorted("newMarginPercent", "r.new_margin_percent", Type.NUMBER).orEmpty(),
                    filtered("state", "r.state", Type.CHOICE))),
            List.of("quoteFolio"),
            WhatIfRow::of)
            .summing(filtered("oldTotal", "r.old_total", Type.NUMBER), filtered("newTotal", "r.new_total", Type.NUMBER), filtered("difference", "r.difference", Type.NUMBER))
            .summingWithin("q.currency");

    private WhatIfLists() {}
}
