package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.quoting.ApprovalState;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.FirstStep;
import dev.vitral.shared.ui.HomeItem;
import dev.vitral.shared.ui.HomeItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits among the quotations: drafts to send, sent ones to be decided, for a manager those to approve. */
@Component
class HomeQuotations implements HomeItems {
    private final Quotations quotations;
    private final TemplateCatalog templates;

    HomeQuotations(Quotations quotations, TemplateCatalog templates) {
        this.quotations = quotations;
        this.templates = templates;
    }

    @Override
    public List<HomeItem> now() {
        if (!CurrentUser.has(Roles.CLERK)) {
            return List.of();
        }
        List<HomeItem> items = new ArrayList<>(List.of(item(110, "quotation.home.drafts", "status", QuotationStatus.DRAFT.name()),
                item(111, "quotation.home.sent", "status", QuotationStatus.SENT.name())));
        if (CurrentUser.manages()) {
            HomeItem waiting = item(109, "quotation.home.approvals", "approval", ApprovalState.ASKED.name());
            if (waiting.total().count() > 0) {
                items.add(waiting);
            }
        }
        return items;
    }

    private HomeItem item(int order, String title, String column, String value) {
        ListRequest request = ListRequest.first(1).where(Map.of(column, value));
        return new HomeItem(order, "quotes", translate(title), quotations.count(request), "cotizaciones?" + column + "=" + value);
    }

    @Override
    public List<FirstStep> first() {
        if (!CurrentUser.has(Roles.CLERK)) {
            return List.of();
        }
        return List.of(
                new FirstStep(3, translate("home.first.templates"), "plantillas", () -> templates.count(ListRequest.first(1)).count() > 0),
                new FirstStep(4, translate("home.first.quotations"), "cotizaciones", () -> quotations.count(ListRequest.first(1)).count() > 0));
    }
}
