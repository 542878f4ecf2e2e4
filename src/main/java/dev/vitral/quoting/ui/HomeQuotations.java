package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits among the quotations: drafts to send, sent ones to be decided. */
@Component
class HomeQuotations implements HomeItems {
    private final Quotations quotations;

    HomeQuotations(Quotations quotations) {
        this.quotations = quotations;
    }

    @Override
    public List<HomeItem> now() {
        return CurrentUser.has(Roles.CLERK)
                ? List.of(item(110, "quotation.home.drafts", QuotationStatus.DRAFT), item(111, "quotation.home.sent", QuotationStatus.SENT))
                : List.of();
    }

    private HomeItem item(int order, String title, QuotationStatus status) {
        ListRequest request = ListRequest.first(1).where(Map.of("status", status.name()));
        return new HomeItem(order, "quotes", translate(title), quotations.count(request), "cotizaciones?status=" + status.name());
    }
}
