package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A discount beyond the limit or a margin under the floor goes out only when another approved it (QUO-9). */
@AppTest
class ApprovalApiTest {
    private static final String QUOTES = "/api/v1/quotes";

    @Autowired
    private Api api;

    @Autowired
    private Samples samples;

    private Api.Answer quote(String who, String discount) {
        return api.as(who).post(QUOTES, body(samples.product().getCode(), discount));
    }

    private static String body(String material, String discount) {
        return """
                {"profitRate":"0.60","items":[],"materials":[{"material":"%s","quantity":"2","discountRate":"%s"}]}""".formatted(material, discount);
    }

    private static String path(Api.Answer quote) {
        return QUOTES + "/" + quote.at("id");
    }

    @Test
    void a_clerk_sends_a_deep_discount_only_with_anothers_approval_of_that_very_version() {
        Api.Answer quote = quote("capturista", "0.20");
        Api.Answer refused = api.as("capturista").post(path(quote) + "/send", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("quotation.approval.needed");
        assertThat(refused.at("discountLimit")).isEqualTo("0.15");

        Api.Answer asked = api.as("capturista").post(path(quote) + "/approval", "");
        assertThat(asked.at("state")).isEqualTo("ASKED");
        assertThat(api.as("capturista").post(path(quote) + "/approval", "").at("askedAt")).as("asked once").isEqualTo(asked.at("askedAt"));
        assertThat(api.as("gerente").get(QUOTES + "/approvals").body().toString()).contains(quote.at("folio"));
        assertThat(api.as("capturista").post(path(quote) + "/approval/decision", "{\"approved\":true}").status()).isEqualTo(403);
        assertThat(api.as("gerente").post(path(quote) + "/approval/decision", "{\"approved\":false}").at("code")).isEqualTo("quotation.reasonMissing");
        Api.Answer approved = api.as("gerente").post(path(quote) + "/approval/decision", "{\"approved\":true}");
        assertThat(approved.at("state")).isEqualTo("APPROVED");
        assertThat(approved.at("decidedBy")).isEqualTo("gerente");
        assertThat(api.as("admin").post(path(quote) + "/approval/decision", "{\"approved\":false,\"note\":\"no\"}").at("code")).isEqualTo("quotation.approval.decided");

        String again = body(samples.product().getCode(), "0.30");
        Api.Answer changed = api.as("capturista").with("If-Match", quote.header("ETag")).put(path(quote), again);
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(api.as("capturista").post(path(quote) + "/send", "").at("code")).as("changed since").isEqualTo("quotation.approval.needed");
        assertThat(api.as("gerente").get(path(quote) + "/approval").status()).isEqualTo(404);

        api.as("capturista").post(path(quote) + "/approval", "");
        api.as("gerente").post(path(quote) + "/approval/decision", "{\"approved\":true}");
        assertThat(api.as("capturista").post(path(quote) + "/send", "").at("status")).isEqualTo("SENT");
    }

    @Test
    void what_is_refused_stays_a_draft_with_the_reason() {
        Api.Answer quote = quote("capturista", "0.50");
        api.as("capturista").post(path(quote) + "/approval", "");
        Api.Answer refused = api.as("gerente").post(path(quote) + "/approval/decision", "{\"approved\":false,\"note\":\"Demasiado\"}");
        assertThat(refused.at("state")).isEqualTo("REFUSED");
        assertThat(refused.at("note")).isEqualTo("Demasiado");
        assertThat(api.as("capturista").post(path(quote) + "/send", "").status()).isEqualTo(409);
    }

    @Test
    void who_wrote_it_cannot_approve_it_and_another_manager_approves_by_sending() {
        Api.Answer own = quote("gerente", "0.20");
        assertThat(api.as("gerente").post(path(own) + "/send", "").at("code")).isEqualTo("quotation.approval.needed");
        api.as("gerente").post(path(own) + "/approval", "");
        Api.Answer denied = api.as("gerente").post(path(own) + "/approval/decision", "{\"approved\":true}");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.at("code")).isEqualTo("quotation.approval.own");
        assertThat(api.as("admin").post(path(own) + "/approval/decision", "{\"approved\":true}").at("state")).isEqualTo("APPROVED");
        assertThat(api.as("gerente").post(path(own) + "/send", "").at("status")).isEqualTo("SENT");

        Api.Answer clerks = quote("capturista", "0.20");
        assertThat(api.as("gerente").post(path(clerks) + "/send", "").at("status")).isEqualTo("SENT");
    }

    @Test
    void a_price_that_leaves_too_little_needs_approval_and_one_within_the_limits_needs_none() {
        Product product = samples.product();
        Api.Answer poor = api.as("capturista").post(QUOTES, """
                {"items":[],"materials":[{"material":"%s","quantity":"1","fixedPrice":"101.00"}]}""".formatted(product.getCode()));
        assertThat(api.as("capturista").post(path(poor) + "/send", "").at("code")).isEqualTo("quotation.approval.neededMargin");

        Api.Answer good = quote("capturista", "0.15");
        assertThat(api.as("capturista").post(path(good) + "/approval", "").at("code")).isEqualTo("quotation.approval.needless");
        assertThat(api.as("capturista").post(path(good) + "/send", "").at("status")).isEqualTo("SENT");
    }

    @Test
    void of_ten_who_decide_at_once_one_does() throws Exception {
        Api.Answer quote = quote("capturista", "0.40");
        api.as("capturista").post(path(quote) + "/approval", "");
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String decision = i % 2 == 0 ? "{\"approved\":true}" : "{\"approved\":false,\"note\":\"no\"}";
            String who = i % 2 == 0 ? "gerente" : "admin";
            all.add(() -> api.as(who).post(path(quote) + "/approval/decision", decision).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
    }
}
