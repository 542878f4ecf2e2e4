package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CuttingPlanApiTest {
    @Autowired
    Api api;

    @Autowired
    WorkSamples work;

    @Test
    void plans_once_for_a_key_and_gives_bars_with_their_cuts_and_sheets_with_their_panes() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("20", null).getCode(), 2));
        String path = path(order);
        Api.Answer none = api.as("capturista").get(path);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.at("code")).isEqualTo("cuttingPlan.notFound");
        Api.Caller clerk = api.as("capturista").with("Idempotency-Key", Samples.code());
        Api.Answer begun = clerk.post(path, null);
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(200);
        assertThat(clerk.post(path, null).at("jobId")).as("a retry begins no other").isEqualTo(begun.at("jobId"));
        work.awaited(order);
        Api.Answer plan = api.as("capturista").get(path);
        assertThat(plan.at("underWay")).isEqualTo("false");
        assertThat(plan.at("stale")).isEqualTo("false");
        assertThat(plan.at("materials/0/kind")).isEqualTo("PROFILE");
        assertThat(plan.at("materials/0/bars/0/line")).isEqualTo("1");
        assertThat(plan.at("materials/0/bars/0/cuts/0/lengthMm")).isNotBlank();
        assertThat(plan.at("materials/0/bars/0/cuts/0/numbers/0")).isNotBlank();
        int last = plan.body().get("materials").size() - 1;
        assertThat(plan.at("materials/" + last + "/sheets/0/panes/0/w")).isNotBlank();
    }

    @Test
    void locks_what_was_read_and_refuses_what_is_stale() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("20", null).getCode(), 2));
        work.planned(order);
        String path = path(order);
        assertThat(api.as("capturista").post(path + "/lines/1/lock", null).status()).isEqualTo(428);
        String tag = Objects.requireNonNull(api.as("capturista").get(path).header("ETag"));
        Api.Caller clerk = api.as("capturista").with("If-Match", tag).with("Idempotency-Key", Samples.code());
        assertThat(clerk.post(path + "/lines/1/lock", null).at("materials/0/bars/0/locked")).isEqualTo("true");
        assertThat(clerk.post(path + "/lines/1/lock", null).at("materials/0/bars/0/locked")).as("a retry gets the first answer").isEqualTo("true");
        assertThat(api.as("capturista").with("If-Match", tag).post(path + "/lines/1/unlock", null).status()).isEqualTo(412);
        String now = Objects.requireNonNull(api.as("capturista").get(path).header("ETag"));
        assertThat(api.as("capturista").with("If-Match", now).post(path + "/lines/999/lock", null).at("code")).isEqualTo("cuttingPlan.noLine");
        assertThat(api.as("capturista").with("If-Match", now).post(path + "/lines/1/unlock", null).at("materials/0/bars/0/locked")).isEqualTo("false");
    }

    @Test
    void draws_each_line() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("20", null).getCode(), 1));
        CutPlan plan = work.planned(order);
        int lines = plan.parts().stream().mapToInt(it -> it.lines().size()).sum();
        for (int line = 1; line <= lines; line++) {
            byte[] svg = api.as("capturista").get(path(order) + "/drawing.svg?line=" + line).response().getContentAsByteArray();
            assertThat(new String(svg, StandardCharsets.UTF_8)).startsWith("<svg").contains("</text>");
        }
        assertThat(api.as("capturista").get(path(order) + "/drawing.svg?line=" + (lines + 1)).status()).isEqualTo(404);
    }

    private static String path(WorkOrderRow order) {
        return "/api/v1/work-orders/" + order.id() + "/cutting-plan";
    }
}
