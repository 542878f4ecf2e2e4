package dev.vitral.quoting;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.shared.Failures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers and clerks who answer at the same moment: one answer counts. */
@AppTest
class CustomerLinksDbTest {
    @Autowired
    Quotations quotations;

    @Autowired
    CustomerLinks links;

    @Autowired
    CustomerDoor door;

    @Autowired
    JdbcClient jdbc;

    private record Sent(long id, String secret) {}

    private Sent sent() {
        return asClerk(() -> {
            Quotation draft = quotations.create(QuotationLifeDbTest.one(null));
            quotations.send(draft.getId(), draft.getVersion());
            String url = links.create(draft.getId(), null).url();
            return new Sent(draft.getId(), url.substring(url.lastIndexOf('/') + 1));
        });
    }

    private boolean answer(Sent sent, QuotationStatus decision) {
        return door.answer(sent.secret(), door.look(sent.secret()).orElseThrow(), decision, "Ana Ruiz", null);
    }

    private QuotationStatus status(Sent sent) {
        return asClerk(() -> quotations.find(sent.id()).orElseThrow().getStatus());
    }

    private long orders(Sent sent) {
        return jdbc.sql("SELECT COUNT(*) FROM work_order WHERE quotation_id = ?").param(sent.id()).query(Long.class).single();
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(deeds.size());
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Callable<T>> begun = deeds.stream().<Callable<T>>map(deed -> () -> {
                barrier.await();
                return deed.call();
            }).toList();
            for (Future<T> future : threads.invokeAll(begun)) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void accepts_once_when_twenty_posts_come_at_once_and_thanks_all_of_them() throws Exception {
        Sent sent = sent();
        List<Boolean> thanked = together(Collections.nCopies(20, () -> answer(sent, QuotationStatus.ACCEPTED)));
        assertThat(thanked).hasSize(20).containsOnly(true);
        assertThat(status(sent)).isEqualTo(QuotationStatus.ACCEPTED);
        assertThat(orders(sent)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM quotation_aud WHERE id = ? AND status = 'ACCEPTED'").param(sent.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void lets_either_acceptance_or_rejection_win() throws Exception {
        for (int round = 0; round < 8; round++) {
            Sent sent = sent();
            List<Boolean> won = together(List.of(() -> answer(sent, QuotationStatus.ACCEPTED), () -> answer(sent, QuotationStatus.REJECTED)));
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(status(sent)).isEqualTo(won.getFirst() ? QuotationStatus.ACCEPTED : QuotationStatus.REJECTED);
            assertThat(orders(sent)).isEqualTo(won.getFirst() ? 1 : 0);
        }
    }

    @Test
    void lets_either_the_link_or_the_clerk_win() throws Exception {
        for (int round = 0; round < 8; round++) {
            Sent sent = sent();
            List<Boolean> won = together(List.of(() -> answer(sent, QuotationStatus.ACCEPTED), () -> byClerk(() -> quotations.accept(sent.id(), null))));
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(orders(sent)).isEqualTo(1);
        }
    }

    @Test
    void lets_either_the_answer_or_the_revocation_win() throws Exception {
        for (int round = 0; round < 8; round++) {
            Sent sent = sent();
            List<Boolean> won = together(List.of(() -> answer(sent, QuotationStatus.ACCEPTED), () -> byClerk(() -> links.revoke(sent.id()))));
            CustomerLink link = asClerk(() -> links.of(sent.id())).getFirst();
            assertThat(link.state()).isEqualTo(won.getFirst() ? CustomerLink.State.ANSWERED : CustomerLink.State.REVOKED);
            assertThat(status(sent)).isEqualTo(won.getFirst() ? QuotationStatus.ACCEPTED : QuotationStatus.SENT);
        }
    }

    private static boolean byClerk(Callable<?> deed) {
        return asClerk(() -> {
            try {
                deed.call();
                return true;
            } catch (Exception e) {
                assertThat(Failures.problem(e).kind().status()).isIn(409, 412);
                return false;
            }
        });
    }
}
