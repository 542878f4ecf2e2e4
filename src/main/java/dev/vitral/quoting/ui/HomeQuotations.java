package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.quoting.Approval;
import dev.vitral.quoting.Approvals;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits among the quotations: drafts to send, sent ones to be decided, for a manager the oldest to approve. */
@Component
class HomeQuotations implements HomeItems {
    private final Quotations quotations;
    private final Approvals approvals;

    HomeQuotations(Quotations quotations, Approvals approvals) {
        this.quotations = quotations;
        this.approvals = approvals;
    }

    @Override
    public List<HomeItem> now() {
        if (!CurrentUser.has(Roles.CLERK)) {
            return List.of();
        }
        List<HomeItem> items = new ArrayList<>(List.of(item(110, "quotation.home.drafts", QuotationStatus.DRAFT), item(111, "quotation.home.sent", QuotationStatus.SENT)));
        if (CurrentUser.manages()) {
            List<Approval> waiting = approvals.waiting();
            if (!waiting.isEmpty()) {
                items.add(new HomeItem(109, "quotes", translate("quotation.home.approvals"), new ListPage.Total(waiting.size(), false),
                        "cotizaciones/" + waiting.getFirst().quotationId()));
            }
        }
        return items;
    }

    private HomeItem item(int order, String title, QuotationStatus status) {
        ListRequest request = ListRequest.first(1).where(Map.of("status", status.name()));
        return new HomeItem(order, "quotes", translate(title), quotations.count(request), "cotizaciones?status=" + status.name());
    }
}
