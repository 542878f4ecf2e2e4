package dev.vitral.purchasing;

import dev.vitral.history.Recorded;
import dev.vitral.shared.PartyRecord;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.envers.Audited;

/** Who the shop buys from (CAT-6). */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "suppliers")
public class Supplier extends PartyRecord {
    @Min(0)
    @Max(365)
    private int creditDays;

    @Min(0)
    @Max(365)
    private int leadTimeDays;

    /** Days until an invoice is due, 0 to 365. */
    public int getCreditDays() {
        return creditDays;
    }

    public void setCreditDays(int creditDays) {
        this.creditDays = creditDays;
    }

    /** Days from order to delivery, 0 to 365. */
    public int getLeadTimeDays() {
        return leadTimeDays;
    }

    public void setLeadTimeDays(int leadTimeDays) {
        this.leadTimeDays = leadTimeDays;
    }
}
