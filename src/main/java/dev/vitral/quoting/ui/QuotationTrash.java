package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Ask;
import org.jspecify.annotations.Nullable;

/** Takes a quotation out of use or puts it back: managers only (CAT-9). */
final class QuotationTrash extends MenuBar {
    private final MenuItem delete;
    private final MenuItem restore;
    private final boolean allowed = CurrentUser.has(Roles.MANAGER) || CurrentUser.has(Roles.ADMIN);
    private @Nullable Quotation shown;

    QuotationTrash(Quotations quotations, QuotationSteps.Runner runner) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = addItem(translate("form.more"));
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
        setVisible(quotation != null && allowed);
        delete.setVisible(quotation != null && !quotation.isDeleted());
        restore.setVisible(quotation != null && quotation.isDeleted());
    }
}
