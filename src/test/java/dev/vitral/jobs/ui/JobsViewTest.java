package dev.vitral.jobs.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.vitral.AppTest;
import dev.vitral.SignedInAs;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.SlowWork;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class JobsViewTest extends SpringBrowserlessTest {
    @Autowired
    Jobs jobs;

    @Test
    void shows_a_job_by_its_link_live_and_it_goes_on_when_the_page_is_left() throws Exception {
        String gate = UUID.randomUUID().toString();
        Job job = jobs.start(SlowWork.KIND, "Exportar productos", Map.of("gate", gate, "file", "productos.csv"));
        SlowWork.gate(gate).begun().await();
        UI.getCurrent().navigate("trabajos/" + job.id());
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);
        until(() -> {
            poll();
            return $(ProgressBar.class).single().getValue() == 0.5;
        });

        UI.getCurrent().navigate("proveedores");
        assertThat(UI.getCurrent().getPollInterval()).as("nobody watches").isEqualTo(-1);
        SlowWork.gate(gate).let().countDown();
        until(() -> asClerk(() -> jobs.find(job.id()).orElseThrow().state() == JobState.DONE));

        UI.getCurrent().navigate("trabajos/" + job.id());
        assertThat($(ProgressBar.class).exists()).isFalse();
        assertThat($(Anchor.class).withText("Descargar productos.csv").exists()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void cancels_from_the_page() throws Exception {
        String gate = UUID.randomUUID().toString();
        Job job = jobs.start(SlowWork.KIND, "Prueba", Map.of("gate", gate));
        SlowWork.gate(gate).begun().await();
        UI.getCurrent().navigate("trabajos/" + job.id());
        test($(Button.class).withText("Cancelar").single()).click();
        until(() -> {
            poll();
            return !$(ProgressBar.class).exists();
        });
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
