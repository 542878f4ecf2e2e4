package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The day closes in SQL, newest day first. Indexes: {@code liquibase/stock/0021-day-close.sql}. */
public final class DayCloseList {
    /** The list. */
    public static final ListSpec<DayCloseRow> SPEC = new ListSpec<>(
            """
            d.id, d.closed_on, d.covers_from, d.state, d.products, d.movements, d.opening_value, d.in_value, d.out_value, d.adjusted_value, d.closing_value,
            d.closed_at, d.closed_by, d.note""",
            "day_close d",
            "d.id",
            "day_close d",
            "TRUE",
            "FALSE",
            "closedOn",
            true,
            ListSpec.columns(List.of(
                    sorted("closedOn", "d.closed_on", Type.DAY),
                    sorted("state", "d.state", Type.CHOICE),
                    sorted("closedBy", "d.closed_by", Type.CHOICE))),
            List.of(),
            DayCloseRow::of)
            // Opening and closing values are of one day each.
            .summing(filtered("inValue", "d.in_value", Type.NUMBER), filtered("outValue", "d.out_value", Type.NUMBER), filtered("adjustedValue", "d.adjusted_value", Type.NUMBER));

    private DayCloseList() {}
}
