package dev.vitral.jobs.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobList;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;

/** The background work, newest first, and one job beside it as it goes on. */
@Route("trabajos/:id?")
@Menu(title = "nav.jobs", order = 580, icon = "operation")
@RolesAllowed(Roles.CLERK)
class JobsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "trabajos";

    private final transient Jobs jobs;
    private final ListScreen<Job> list;
    private String open = "";

    JobsView(Jobs jobs) {
        this.jobs = jobs;
        this.list = new ListScreen<>("job", JobList.SPEC, ListSource.of(jobs::list, jobs::count), Job::id)
                .column(GridColumn.<Job>text("title", Job::title).grow(3).essential())
                .column(GridColumn.<Job>chip("state", JobWords::chip).options(JobState.class, "job.state").essential())
                .column(GridColumn.<Job>text("progress", job -> JobWords.progress(job, Formats.current())).width("11rem").grow(0))
                .column(GridColumn.<Job>text("owner", Job::owner).width("9rem").grow(0))
                .column(GridColumn.<Job>time("createdAt", Job::createdAt))
                .column(GridColumn.<Job>text("summary", JobWords::summary).grow(3))
                .onOpen(job -> go(Long.toString(job.id())))
                .onStateChanged(this::follow);
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("30rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), JobList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (wanted.equals(open) && !wanted.isEmpty()) {
            return;
        }
        open = wanted;
        if (wanted.isEmpty()) {
            closed();
        } else {
            show(wanted);
        }
    }

    private void show(String id) {
        try {
            Job job = (id.matches("\\d{1,18}") ? jobs.find(Long.parseLong(id)) : java.util.Optional.<Job>empty())
                    .orElseThrow(() -> Problem.notFound("job", id));
            getContent().setDetail(new JobPanel(jobs, job, this::ended, () -> go("")));
            list.compact(true);
            list.markOpen(job.id());
        } catch (RuntimeException e) {
            open = "";
            closed();
            Notify.problem(Caught.problem(e));
        }
    }

    /** Shows the list's line as the end left it. */
    private void ended(Job job) {
        list.refresh();
        list.markOpen(job.id());
    }

    private void closed() {
        getContent().setDetail(null);
        list.compact(false);
        list.markOpen(0);
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
        return translate("job.list") + " · Vitral";
    }
}
