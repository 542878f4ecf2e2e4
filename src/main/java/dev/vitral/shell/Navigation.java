package dev.vitral.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.vitral.shared.ui.Icons;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The screens that this user may open, by group. */
final class Navigation extends Div {
    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
            .sorted(Comparator.comparingDouble(MenuEntry::order))
            .toList();

    Navigation() {
        addClassName("nav");
        Map<NavGroup, List<MenuEntry>> groups = entries.stream()
                .collect(Collectors.groupingBy(entry -> NavGroup.of(entry.order()), () -> new EnumMap<>(NavGroup.class), Collectors.toList()));
        groups.forEach((group, screens) -> {
            SideNav nav = new SideNav();
            if (group != NavGroup.HOME) {
                nav.setLabel(translate(group.key()));
            }
            screens.forEach(screen -> nav.addItem(item(screen)));
            add(nav);
        });
    }

    private static SideNavItem item(MenuEntry screen) {
        SideNavItem item = new SideNavItem(translate(screen.title()), screen.path());
        item.setMatchNested(!screen.path().isEmpty() && !"/".equals(screen.path()));
        if (screen.icon() != null) {
            item.setPrefixComponent(Icons.of(screen.icon()));
        }
        return item;
    }

    /** The group and screen that a path belongs to, in words: «Catálogo / Productos». */
    Optional<Place> place(String path) {
        TreeMap<Integer, MenuEntry> fitting = new TreeMap<>();
        for (MenuEntry entry : entries) {
            String own = entry.path().replaceFirst("^/", "");
            if (path.equals(own) || !own.isEmpty() && path.startsWith(own + "/")) {
                fitting.put(own.length(), entry);
            }
        }
        return Optional.ofNullable(fitting.lastEntry()).map(Map.Entry::getValue).map(entry -> {
            NavGroup group = NavGroup.of(entry.order());
            return new Place(group == NavGroup.HOME ? "" : translate(group.key()), translate(entry.title()));
        });
    }

    /** Where the user is. */
    record Place(String group, String screen) {}
}
