package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.quoting.FormerRevision;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.Ask;
import dev.vitral.shared.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is seldom done to a quotation: made again, its earlier revisions looked at, called off, taken out of use, put back (QUO-5, QUO-14, CAT-9). */
final class QuotationMore extends MenuBar {
    private final Quotations quotations;
    private final SubMenu menu;
    private final List<MenuItem> formers = new ArrayList<>();
    private final MenuItem duplicate;
    private final MenuItem cancel;
    private final MenuItem delete;
    private final MenuItem restore;
    private final boolean manager = CurrentUser.manages();
    private @Nullable Quotation shown;

    QuotationMore(Quotations quotations, QuotationSteps.Runner runner) {
        this.quotations = quotations;
        addThemeVariants(MenuBarVariant.TERTIARY);
        menu = addItem(translate("form.more")).getSubMenu();
        duplicate = menu.addItem(translate("quotation.duplicate"), e -> runner.run((id, version) -> quotations.duplicate(id), "quotation.duplicated"));
        cancel = menu.addItem(translate("quotation.cancel"), e -> {
            if (shown != null) {
                StepDialog.askWhy("cancel", shown.getFolio(), shown.getStatus() != QuotationStatus.DRAFT,
                        why -> runner.run((id, version) -> quotations.cancel(id, version, why), "quotation.cancelled"));
            }
        });
        delete = menu.addItem(translate("form.delete"), e -> {
            if (shown != null) {
                Ask.beforeLoss(
                        translate("form.delete.ask", shown.getFolio()),
                        translate("form.delete.text"),
                        translate("form.delete"),
                        () -> runner.run(quotations::delete, "quotation.deleted"));
            }
        });
        restore = menu.addItem(translate("form.restore"), e -> runner.run(quotations::restore, "quotation.restored"));
    }

    void show(@Nullable Quotation quotation) {
        shown = quotation;
        boolean live = quotation != null && !quotation.isDeleted();
        duplicate.setVisible(live);
        showFormers(quotation);
        cancel.setVisible(live && cancellable(quotation.getStatus()));
        delete.setVisible(live && manager && quotation.getStatus() != QuotationStatus.REPLACED);
        restore.setVisible(quotation != null && quotation.isDeleted() && manager);
        setVisible(live || cancel.isVisible() || delete.isVisible() || restore.isVisible());
    }

    private void showFormers(@Nullable Quotation quotation) {
        formers.forEach(menu::remove);
        formers.clear();
        if (quotation == null) {
            return;
        }
        if (quotation.getReplacedBy() != null) {
            long newer = quotation.getReplacedBy().getId();
            formers.add(menu.addItem(translate("quotation.newest"), e -> open(newer)));
        }
        if (quotation.getRevision() > 1) {
            for (FormerRevision former : quotations.formers(quotation.getId())) {
                String total = Formats.current().money(former.total());
                formers.add(menu.addItem(translate("quotation.former", former.revision(), total), e -> open(former.id())));
            }
        }
    }

    private static void open(long id) {
        UI.getCurrentOrThrow().navigate("cotizaciones/" + id);
    }

    private boolean cancellable(QuotationStatus status) {
        return status.isCancellable() && (manager || status != QuotationStatus.ACCEPTED);
    }
}
