package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.DayClose;
import dev.vitral.stock.DayCloseDesk;
import dev.vitral.stock.DayCloseList;
import dev.vitral.stock.DayCloseQueries;
import dev.vitral.stock.DayCloseRow;
import dev.vitral.stock.DayCloseState;
import dev.vitral.stock.DayCloses;
import dev.vitral.stock.StockPaper;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The closed days, newest first; beside them what a close would freeze, or one close with its lines. */
@Route("cierre-de-dia/:id?")
@Menu(title = "nav.dayClose", order = 255, icon = "close-day")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class DayCloseView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "cierre-de-dia";
    private static final String NEW = "nuevo";

    private final DayCloses closes;
    private final DayCloseDesk desk;
    private final DayCloseQueries queries;
    private final StockPaper paper;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final ListScreen<DayCloseRow> list;
    private String open = "";

    DayCloseView(DayCloses closes, DayCloseDesk desk, DayCloseQueries queries, StockPaper paper, Jobs jobs, Idempotency idempotency) {
        this.closes = closes;
        this.desk = desk;
        this.queries = queries;
        this.paper = paper;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.list = new ListScreen<>("dayClose", DayCloseList.SPEC, ListSource.of(queries::list, queries::count), DayCloseRow::id)
                .column(GridColumn.text("closedOn", (DayCloseRow row) -> Formats.current().date(row.closedOn())).width("8rem").grow(0).essential())
                .column(GridColumn.<DayCloseRow>chip("state", row -> chip(row.state())).options(DayCloseState.class, "dayClose.state").width("9rem").essential())
                .column(GridColumn.whole("products", (DayCloseRow row) -> (int) row.products()))
                .column(GridColumn.whole("movements", (DayCloseRow row) -> (int) row.movements()))
                .column(GridColumn.money("openingValue", DayCloseRow::openingValue).width("8rem"))
                .column(GridColumn.money("inValue", DayCloseRow::inValue).width("8rem"))
                .column(GridColumn.money("outValue", DayCloseRow::outValue).width("8rem"))
                .column(GridColumn.money("adjustedValue", DayCloseRow::adjustedValue).width("8rem"))
                .column(GridColumn.money("closingValue", DayCloseRow::closingValue).width("8rem").essential())
                .column(GridColumn.text("closedBy", DayCloseRow::closedBy).width("8rem").grow(0))
                .onOpen(row -> go(row.closedOn().toString()))
                .onStateChanged(this::follow);
        if (CurrentUser.has(Roles.MANAGER)) {
            list.onNew(() -> go(NEW));
        }
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("44rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    static Chip chip(DayCloseState state) {
        return new Chip(translate("dayClose.state." + state), switch (state) {
            case CLOSED -> Chip.Tone.GOOD;
            case CLOSING -> Chip.Tone.INFO;
            case REOPENED -> Chip.Tone.ATTENTION;
            case REFUSED -> Chip.Tone.NEUTRAL;
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), DayCloseList.SPEC));
        open = event.getRouteParameters().get("id").orElse("");
        if (open.isEmpty()) {
            detail(null, 0);
        } else if (open.equals(NEW) && CurrentUser.has(Roles.MANAGER)) {
            detail(new DayCloseForm(queries.preview(), jobs, this::start, this::closed, () -> go("")), 0);
        } else {
            Optional<DayClose> found = find(open);
            if (found.isEmpty()) {
                Notify.problem(Problem.notFound("dayClose", open));
            }
            detail(found.map(close -> new DayClosePanel(close, queries, paper, reason -> reopen(close, reason), () -> go(""))).orElse(null),
                    found.map(DayClose::getId).orElse(0L));
        }
    }

    private Optional<DayClose> find(String date) {
        try {
            return closes.find(LocalDate.parse(date));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** Number of the job that writes the lines. */
    private long start(String key, LocalDate date) {
        long close = idempotency.once(key, date, Long.class, () -> desk.start(date, translate("dayClose.job", date)));
        return closes.find(close).map(DayClose::getJobId).orElseThrow();
    }

    private void closed(LocalDate date) {
        list.refresh();
        closes.find(date).filter(close -> close.getState() == DayCloseState.CLOSED).ifPresent(close -> {
            Notify.done(translate("dayClose.done", Formats.current().date(date)));
            go(date.toString());
        });
    }

    private void reopen(DayClose close, String reason) {
        closes.reopen(close.getClosedOn(), reason);
        Notify.done(translate("dayClose.reopened", Formats.current().date(close.getClosedOn())));
        list.refresh();
        go("");
    }

    private void detail(@Nullable Component component, long row) {
        getContent().setDetail(component);
        list.compact(component != null);
        list.yieldPrimary(component != null);
        list.markOpen(row);
    }

    private void go(String id) {
        UI.getCurrentOrThrow().navigate(id.isEmpty() ? PATH : PATH + "/" + id, list.state().parameters());
    }

    private void follow(ListState state) {
        String at = open.isEmpty() ? PATH : PATH + "/" + open;
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(at, state.parameters()));
    }

    @Override
    public String getPageTitle() {
        return translate("dayClose.list") + " · Vitral";
    }
}
