package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Ask;
import org.jspecify.annotations.Nullable;

/** What is seldom done to a quotation: called off, taken out of use, put back (QUO-5, CAT-9). */
final class QuotationMore extends MenuBar {
    private final MenuItem cancel;
    private final MenuItem delete;
    private final MenuItem restore;
    private final boolean manager = CurrentUser.has(Roles.MANAGER) || CurrentUser.has(Roles.ADMIN);
    private @Nullable Quotation shown;

    QuotationMore(Quotations quotations, QuotationSteps.Runner runner) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = addItem(translate("form.more"));
        cancel = more.getSubMenu().addItem(translate("quotation.cancel"), e -> {
            if (shown != null) {
                StepDialog.askWhy("cancel", shown.getFolio(), shown.getStatus() != QuotationStatus.DRAFT,
                        why -> runner.run((id, version) -> quotations.cancel(id, version, why), "quotation.cancelled"));
            }
        });
        delete = more.getSubMenu().addItem(translate("form.delete"), e -> {
            if (shown != null) {
                Ask.beforeLoss(
                        translate("form.delete.ask", shown.getFolio()),
                        translate("form.delete.text"),
                        translate("form.delete"),
                        () -> runner.run(quotations::delete, "quotation.deleted"));
            }
        });
        restore = more.getSubMenu().addItem(translate("form.restore"), e -> runner.run(quotations::restore, "quotation.restored"));
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        boolean live = quotation != null && !quotation.isDeleted();
        cancel.setVisible(live && cancellable(quotation.getStatus()));
        delete.setVisible(live && manager);
        restore.setVisible(quotation != null && quotation.isDeleted() && manager);
        setVisible(cancel.isVisible() || delete.isVisible() || restore.isVisible());
    }

    private boolean cancellable(QuotationStatus status) {
        return status == QuotationStatus.DRAFT || status == QuotationStatus.SENT || status == QuotationStatus.ACCEPTED && manager;
    }
}
