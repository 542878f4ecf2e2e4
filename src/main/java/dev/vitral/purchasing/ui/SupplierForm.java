package dev.vitral.purchasing.ui;

import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.SupplierPerformance;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.PartyForm;

/** Who the supplier is, how to reach it, and its terms. */
class SupplierForm extends PartyForm<Supplier> {
    private final SupplierRecord past;

    SupplierForm(SupplierPerformance performance) {
        super("supplier", Supplier.class);
        identity();
        contact();
        section(
                "terms",
                field("creditDays", Fields.whole(0, 365), Supplier::getCreditDays, (s, days) -> s.setCreditDays(days == null ? 0 : days)),
                field("leadTimeDays", Fields.whole(0, 365), Supplier::getLeadTimeDays, (s, days) -> s.setLeadTimeDays(days == null ? 0 : days)));
        more();
        past = new SupplierRecord(performance);
        add(past);
    }

    @Override
    public void read(Supplier supplier) {
        super.read(supplier);
        past.show(supplier);
    }
}
