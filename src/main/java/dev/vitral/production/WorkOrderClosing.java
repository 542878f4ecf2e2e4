package dev.vitral.production;

import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationCancelled;
import dev.vitral.quoting.Quotations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls off the work order of a quotation that is called off, in the same transaction: what it held is free again, and once it is in production the
 * cancellation is refused as a whole.
 */
@Component
class WorkOrderClosing {
    private final WorkOrders orders;
    private final Quotations quotations;

    WorkOrderClosing(WorkOrders orders, Quotations quotations) {
        this.orders = orders;
        this.quotations = quotations;
    }

    @EventListener
    void on(QuotationCancelled cancelled) {
        orders.ofQuotation(cancelled.quotationId()).filter(order -> order.state() != WorkState.CANCELLED).ifPresent(order -> orders.cancel(
                order.id(), null, quotations.find(cancelled.quotationId()).map(Quotation::getCancelReason).orElse(null)));
    }
}
