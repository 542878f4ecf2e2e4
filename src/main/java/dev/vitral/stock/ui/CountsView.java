package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.CatalogData;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.CountApproval;
import dev.vitral.stock.CountLineRow;
import dev.vitral.stock.CountLists;
import dev.vitral.stock.CountPaper;
import dev.vitral.stock.CountRow;
import dev.vitral.stock.CountSheet;
import dev.vitral.stock.CountState;
import dev.vitral.stock.StockCounts;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The physical counts, newest first; beside them one with its lines and what can be done with it, or a new one (STK-8). */
@Route("conteos/:id?")
@Menu(title = "nav.counts", order = 250, icon = "counts")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class CountsView extends PanelScreen<CountRow> {
    private final StockCounts counts;
    private final CountSheet sheet;
    private final CountApproval approval;
    private final CountPaper paper;
    private final Warehouses warehouses;
    private final CatalogData data;
    private final Idempotency idempotency;

    CountsView(StockCounts counts, CountSheet sheet, CountApproval approval, CountPaper paper, Warehouses warehouses, CatalogData data, Idempotency idempotency) {
        super("conteos", "count", CountLists.COUNTS, list(counts, warehouses), CountRow::id);
        this.counts = counts;
        this.sheet = sheet;
        this.approval = approval;
        this.paper = paper;
        this.warehouses = warehouses;
        this.data = data;
        this.idempotency = idempotency;
        if (manages()) {
            list().onNew(() -> go(NEW));
        }
    }

    private static boolean manages() {
        return CurrentUser.manages();
    }

    private static ListScreen<CountRow> list(StockCounts counts, Warehouses warehouses) {
        return new ListScreen<>("count", CountLists.COUNTS, ListSource.of(counts::list, counts::count), CountRow::id)
                .column(GridColumn.code("folio", CountRow::folio).width("8.25rem").narrow("8.25rem").essential())
                .column(GridColumn.chip("state", CountsView::state).options(CountState.class, "count.state").essential())
                .column(GridColumn.text("warehouse", CountRow::warehouse).options(WarehouseNames.of(warehouses)))
                .column(GridColumn.text("scope", CountsView::scope).grow(2))
                .column(GridColumn.whole("lines", (CountRow row) -> (int) row.lines()))
                .column(GridColumn.whole("counted", (CountRow row) -> (int) row.counted()))
                .column(GridColumn.whole("differing", (CountRow row) -> (int) row.differing()))
                .column(GridColumn.money("value", CountRow::value).width("8rem"));
    }

    private static Chip state(CountRow row) {
        return new Chip(translate("count.state." + row.state()), switch (row.state()) {
            case OPEN, CANCELLED -> Chip.Tone.NEUTRAL;
            case COUNTING -> Chip.Tone.INFO;
            case REVIEW, APPROVING -> Chip.Tone.ATTENTION;
            case APPROVED -> Chip.Tone.GOOD;
        });
    }

    private static String scope(CountRow row) {
        String scope = translate("count.scope." + row.scope());
        return row.detail() == null ? scope : scope + " · " + row.detail();
    }

    @Override
    Optional<Component> blank() {
        return manages()
                ? Optional.of(new CountForm(warehouses.inUse(), data.categories(),
                        (key, command) -> idempotency.once(key, command, Long.class, () -> counts.create(command).getId()), id -> {
                            list().refresh();
                            go(Long.toString(id));
                        }, () -> go("")))
                : Optional.empty();
    }

    @Override
    Optional<Component> panel(long id) {
        return counts.find(id).map(this::panel);
    }

    private Panel panel(CountRow row) {
        Formats formats = Formats.current();
        Panel panel = new Panel("count", row.folio(), row.warehouse() + " · " + scope(row), () -> go(""))
                .beside(state(row).component())
                .fact("counted", translate("count.progress", formats.whole(row.counted()), formats.whole(row.lines())));
        if (manages() || !row.blind()) {
            panel.fact("differing", formats.whole(row.differing())).fact("value", formats.money(row.value()));
        }
        panel.fact("createdBy", row.createdBy() + " · " + formats.time(row.createdAt()));
        if (row.note() != null) {
            panel.fact("note", row.note());
        }
        ListScreen<CountLineRow> lines = lines(row);
        lines.addClassName("count-lines");
        panel.with(lines);
        lines.show(dev.vitral.shared.ui.ListState.ALL);
        panel.with(PaperLinks.pdf("conteo-" + row.folio(), translate("count.paper"), out -> out.write(paper.pdf(row.id(), formats.locale()))));
        offer(panel, row);
        return panel;
    }

    private void offer(Panel panel, CountRow row) {
        boolean counting = row.state() == CountState.OPEN || row.state() == CountState.COUNTING;
        if (counting) {
            panel.primary(translate("count.go"), () -> UI.getCurrentOrThrow().navigate("conteos/" + row.id() + "/contar"));
        }
        if (row.state() == CountState.COUNTING) {
            panel.action(translate("count.review"), () -> step(panel, () -> counts.review(row.id())));
        }
        if (manages() && row.state() == CountState.REVIEW) {
            panel.primary(translate("count.approve"), () -> step(panel, () -> approval.approve(row.id())));
            panel.action(translate("count.recount"), () -> step(panel, () -> counts.recount(row.id(), List.of())));
        }
        if (manages() && (counting || row.state() == CountState.REVIEW)) {
            panel.action(translate("count.cancel"), () -> step(panel, () -> counts.cancel(row.id())));
        }
    }

    private void step(Panel panel, Runnable work) {
        try {
            work.run();
            Notify.done(translate("count.done"));
            reopen();
        } catch (RuntimeException e) {
            panel.say(Caught.problem(e));
        }
    }

    private ListScreen<CountLineRow> lines(CountRow row) {
        ListSource<CountLineRow> source = new ListSource<>() {
            @Override
            public ListPage<CountLineRow> page(ListRequest request) {
                return sheet.list(row.id(), request);
            }

            @Override
            public ListPage.Total total(ListRequest request) {
                return sheet.total(row.id(), request);
            }
        };
        ListScreen<CountLineRow> lines = new ListScreen<>("countLine", CountLists.LINES, source, CountLineRow::id)
                .column(GridColumn.code("code", CountLineRow::productCode).essential())
                .column(GridColumn.text("description", CountLineRow::description).filteredBy("words").grow(2))
                .column(GridColumn.quantity("counted", CountLineRow::counted).essential());
        return manages() || !row.blind()
                ? lines.column(GridColumn.quantity("expected", CountLineRow::expected))
                        .column(GridColumn.quantity("difference", CountLineRow::difference).essential())
                        .column(GridColumn.money("value", CountLineRow::value).width("8rem"))
                : lines;
    }
}
