package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.shared.CurrentUser;
import java.util.List;
import java.util.Map;

/** The views of a list: which one is shown, the others to open, and what can be done with them; the choice of columns stands with them. */
final class ViewsMenu extends MenuBar {
    private final ViewKeeper keeper;
    private final ListColumns<?> columns;
    private final MenuItem root;
    private final Span name = new Span();

    ViewsMenu(ViewKeeper keeper, ListColumns<?> columns) {
        this.keeper = keeper;
        this.columns = columns;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("views-menu");
        name.addClassName("views-name");
        root = addItem(Icons.of("view"));
        root.add(name);
        root.setAriaLabel(translate("view.menu"));
        show();
    }

    /** Says which view is shown; the menu itself is made when the list is ready to be looked at. */
    void show() {
        ListView view = keeper.view();
        name.setText(view == null ? translate("view.menu") : view.name() + (keeper.isChanged() ? " *" : ""));
        root.setAriaLabel(view == null ? translate("view.menu") : translate("view.menu.of", view.name()));
    }

    /** Makes the menu anew: views come and go. */
    void fill() {
        show();
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        List<ListView> all = keeper.all();
        ListView shown = keeper.view();
        check(menu.addItem(translate("view.none"), e -> keeper.openNone()), shown == null);
        for (ListView view : all) {
            MenuItem item = menu.addItem(label(view), e -> keeper.open(view));
            check(item, shown != null && shown.id() == view.id());
        }
        menu.addSeparator();
        if (shown != null) {
            own(menu, shown);
        }
        menu.addItem(translate("view.saveAs"), e -> new ViewDialog(translate("view.saveAs"), "", null, keeper::saveAs).open());
        menu.addSeparator();
        menu.addItem(translate("list.columns") + "…", e -> new ColumnChooser(columns.headings(), columns.all(), keeper::arrange).open());
        menu.addItem(translate("list.columns.reset"), e -> keeper.arrange(List.of()));
    }

    private void own(SubMenu menu, ListView shown) {
        if (shown.editable()) {
            menu.addItem(translate("view.overwrite", shown.name()), e -> run(keeper::overwrite, translate("view.saved", shown.name())))
                    .setEnabled(keeper.isChanged());
            menu.addItem(translate("view.rename"), e -> new ViewDialog(translate("view.rename"), shown.name(), shown.role(), keeper::rename).open());
        }
        check(menu.addItem(translate("view.start"), e -> run(() -> keeper.begin(!keeper.isStart()), translate("view.start.done"))), keeper.isStart());
        menu.addItem(translate("view.link"), e -> copyLink(shown));
        if (shown.editable()) {
            menu.addItem(translate("view.delete"), e -> delete(shown));
        }
    }

    private static String label(ListView view) {
        return view.role() == null
                ? view.name()
                : translate("view.shared", view.name(), view.owner().equals(CurrentUser.name()) ? translate("field.role." + view.role()) : view.owner());
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
    }

    private void copyLink(ListView view) {
        getElement().executeJs(
                "const at = location.pathname.replace(/\\/(\\d+|nuevo)$/, '');"
                        + "window.vitralGrid.write(location.origin + at + '?' + new URLSearchParams($0))",
                com.vaadin.flow.internal.JacksonUtils.mapToJson(Map.of(ListState.VIEW, Long.toString(view.id()))));
        Notify.done(translate("view.link.done", view.name()));
    }

    private void delete(ListView view) {
        try {
            Runnable back = keeper.delete();
            Notify.done(translate("view.deleted", view.name()), translate("form.undo"), () -> run(back, translate("form.undone")));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        fill();
    }

    private void run(Runnable deed, String said) {
        try {
            deed.run();
            Notify.done(said);
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        fill();
    }
}
