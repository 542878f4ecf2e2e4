package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Failures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What happens to a quotation once it is written (QUO-5). */
@AppTest
@RecordApplicationEvents
class QuotationLifeDbTest {
    @Autowired
    Quotations quotations;

    @Autowired
    QuotationExpiry expiry;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    static QuoteDraft one(LocalDate date) {
        return new QuoteDraft(null, null, date, null, null, null, null, null, null, null, null, null, List.of(new QuoteDraft.Item(
                "FIJ3", BigDecimal.valueOf(900), BigDecimal.valueOf(600), "V6C", "natural", 1, null)));
    }

    private Quotation sent(LocalDate date) {
        return asClerk(() -> {
            Quotation draft = quotations.create(one(date));
            return quotations.send(draft.getId(), draft.getVersion());
        });
    }

    private Quotation now(Quotation quotation) {
        return asClerk(() -> quotations.find(quotation.getId()).orElseThrow());
    }

    @Test
    void tells_that_it_was_accepted_and_called_off() {
        Quotation sent = sent(null);
        asClerk(() -> quotations.accept(sent.getId(), null));
        assertThat(events.stream(QuotationAccepted.class)).containsExactly(new QuotationAccepted(sent.getId()));
        asAdmin(() -> quotations.cancel(sent.getId(), null, "Obra suspendida"));
        assertThat(events.stream(QuotationCancelled.class)).containsExactly(new QuotationCancelled(sent.getId()));
        assertThat(now(sent).getCancelReason()).isEqualTo("Obra suspendida");
    }

    @Test
    void leaves_what_was_accepted_to_a_manager_to_call_off() {
        Quotation sent = sent(null);
        asClerk(() -> quotations.accept(sent.getId(), null));
        assertThatThrownBy(() -> asClerk(() -> quotations.cancel(sent.getId(), null, "Obra suspendida"))).isInstanceOf(AccessDeniedException.class);
        assertThat(now(sent).getStatus()).isEqualTo(QuotationStatus.ACCEPTED);
    }

    @Test
    void expires_by_itself_on_the_day_after_its_last_as_the_system_with_history() {
        LocalDate today = LocalDate.now();
        Quotation lasting = sent(today);
        List<Quotation> ending = List.of(sent(today.minusDays(15)), sent(today.minusDays(15)), sent(today.minusDays(15)));
        Quotation accepted = sent(today.minusDays(15));
        asClerk(() -> quotations.accept(accepted.getId(), null));

        assertThat(expiry.expire(today, 500)).isZero();
        int batch;
        do {
            batch = expiry.expire(today.plusDays(1), 2);
        } while (batch == 2);

        assertThat(ending).allSatisfy(quotation -> {
            assertThat(now(quotation).getStatus()).isEqualTo(QuotationStatus.EXPIRED);
            assertThat(now(quotation).getUpdatedBy()).isEqualTo(CurrentUser.SYSTEM);
            assertThat(jdbc.sql("SELECT r.user_name FROM quotation_aud a JOIN revinfo r ON r.id = a.rev WHERE a.id = ? AND a.status = 'EXPIRED' AND a.revend IS NULL")
                            .param(quotation.getId()).query(String.class).list())
                    .containsExactly(CurrentUser.SYSTEM);
            assertThatThrownBy(() -> asClerk(() -> quotations.accept(quotation.getId(), null)))
                    .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("quotation.expired"));
        });
        assertThat(now(lasting).getStatus()).isEqualTo(QuotationStatus.SENT);
        assertThat(now(accepted).getStatus()).isEqualTo(QuotationStatus.ACCEPTED);
        assertThat(events.stream(QuotationExpired.class).map(QuotationExpired::quotationId))
                .containsAll(ending.stream().map(Quotation::getId).toList())
                .doesNotContain(lasting.getId(), accepted.getId());
    }

    @Test
    void finds_what_expires_by_its_index() {
        Map<String, Object> plan = jdbc.sql("EXPLAIN SELECT id FROM quotation FORCE INDEX (ix_quotation_status_valid) WHERE status = 'SENT' AND deleted_at IS NULL AND valid_until < '2020-01-01'"
                + " ORDER BY valid_until, id LIMIT 500 FOR UPDATE SKIP LOCKED").query().singleRow();
        assertThat(plan.get("key")).isEqualTo("ix_quotation_status_valid");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void lets_one_of_those_win_who_decide_at_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            Quotation sent = sent(null);
            CyclicBarrier together = new CyclicBarrier(6);
            List<Callable<QuotationStatus>> deeds = new ArrayList<>();
            for (int twice = 0; twice < 2; twice++) {
                deeds.add(() -> decide(together, () -> quotations.accept(sent.getId(), null)));
                deeds.add(() -> decide(together, () -> quotations.reject(sent.getId(), null, "caro")));
                deeds.add(() -> decide(together, () -> quotations.cancel(sent.getId(), sent.getVersion(), "repetida")));
            }
            List<QuotationStatus> won = new ArrayList<>();
            try (var clerks = Executors.newFixedThreadPool(deeds.size())) {
                for (Future<QuotationStatus> deed : clerks.invokeAll(deeds)) {
                    if (deed.get() != QuotationStatus.DRAFT) {
                        won.add(deed.get());
                    }
                }
            }
            assertThat(won).hasSize(1);
            assertThat(now(sent).getStatus()).isEqualTo(won.getFirst());
        }
    }

    /** What the deed made of it; a draft when it was refused as decided or stale. */
    private static QuotationStatus decide(CyclicBarrier together, Callable<Quotation> deed) throws Exception {
        together.await();
        return asClerk(() -> {
            try {
                return deed.call().getStatus();
            } catch (Exception e) {
                assertThat(Failures.problem(e).kind().status()).isIn(409, 412);
                return QuotationStatus.DRAFT;
            }
        });
    }
}
