package dev.vitral.purchasing;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The supplier list in SQL; its indexes stand in {@code liquibase/purchasing/0001-supplier.sql}. */
public final class SupplierList {
    /** The list. */
    public static final ListSpec<SupplierRow> SPEC = new ListSpec<>(
            "s.id, s.tax_country, s.tax_id, s.name, s.trade_name, s.contact_name, s.email, s.phone, s.address, s.credit_days, s.lead_time_days, s.active, s.updated_at, s.version",
            "supplier s",
            "s.id",
            "supplier s",
            "s.deleted_at IS NULL",
            "s.deleted_at IS NOT NULL",
            "name",
            false,
            ListSpec.columns(List.of(
                    sorted("name", "s.name", Type.TEXT),
                    sorted("tradeName", "s.trade_name", Type.TEXT),
                    sorted("taxId", "s.tax_id", Type.TEXT),
                    filtered("taxCountry", "s.tax_country", Type.CHOICE),
                    sorted("email", "s.email", Type.TEXT),
                    sorted("phone", "s.phone", Type.TEXT),
                    sorted("creditDays", "s.credit_days", Type.NUMBER),
                    sorted("leadTimeDays", "s.lead_time_days", Type.NUMBER),
                    sorted("updatedAt", "s.updated_at", Type.TIME),
                    filtered("active", "s.active", Type.FLAG))),
            List.of("name", "tradeName", "taxId", "email", "phone"),
            SupplierRow::of);

    private SupplierList() {}
}
