package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class WorkOrderApiTest {
    private static final String PATH = "/api/v1/work-orders";

    @Autowired
    Api api;

    @Autowired
    WorkSamples work;

    @Test
    void finds_the_order_of_a_quotation_with_pieces_materials_and_shortages() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("1", null).getCode(), 3));
        Api.Answer listed = api.as("capturista").get(PATH + "?quotationFolio=" + order.quotationFolio());
        assertThat(listed.at("items/0/folio")).isEqualTo(order.folio());
        assertThat(api.as("capturista").get(PATH + "/" + order.id() + "/pieces").at("0/cutLengthMm")).isNotBlank();
        assertThat(api.as("capturista").get(PATH + "/" + order.id() + "/shortages").body().isEmpty()).isFalse();
        assertThat(api.as("capturista").get(PATH + "/999999999/pieces").status()).isEqualTo(404);
    }

    @Test
    void changes_what_was_read_once_and_refuses_what_is_stale() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("1", null).getCode(), 1));
        String path = PATH + "/" + order.id();
        String body = """
                {"priority": "HIGH", "promisedOn": "2026-12-24"}""";
        assertThat(api.as("capturista").put(path, body).status()).isEqualTo(428);
        String tag = Objects.requireNonNull(api.as("capturista").get(path).header("ETag"));
        Api.Caller caller = api.as("capturista").with("If-Match", tag).with("Idempotency-Key", Samples.code());
        Api.Answer written = caller.put(path, body);
        assertThat(written.at("priority")).isEqualTo("HIGH");
        assertThat(caller.put(path, body).at("version")).as("a retry gets the first answer").isEqualTo(written.at("version"));
        assertThat(api.as("capturista").with("If-Match", tag).put(path, body).status()).isEqualTo(412);
        assertThat(api.as("capturista").put(path, "{\"priority\": \"NONE\"}").status()).isBetween(400, 428);
    }

    @Test
    void moves_over_the_board_and_leaves_calling_off_to_managers() {
        WorkOrderRow order = work.order(WorkSamples.window(work.glass("1", null).getCode(), 1));
        String path = PATH + "/" + order.id();
        assertThat(api.as("capturista").post(path + "/move", "{\"state\": \"RECEIVED\"}").at("state")).isEqualTo("RECEIVED");
        Api.Answer refused = api.as("capturista").post(path + "/move", "{\"state\": \"DELIVERED\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("workOrder.state.RECEIVED");
        assertThat(api.as("capturista").post(path + "/cancel", null).status()).isEqualTo(403);
        assertThat(api.as("gerente").post(path + "/cancel", "{\"reason\": \"Desistió\"}").at("state")).isEqualTo("CANCELLED");
    }
}
