package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shared.Problem;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The quotation itself says which steps it takes (QUO-5); its validity ends on 1 January 1970. */
class QuotationTest {
    private static final LocalDate LAST_DAY = LocalDate.EPOCH;

    private static final Map<String, Consumer<Quotation>> STEPS = Map.of(
            "send", quotation -> quotation.send(LAST_DAY),
            "accept", quotation -> quotation.accept(LAST_DAY),
            "reject", quotation -> quotation.reject("caro"),
            "cancel", quotation -> quotation.cancel("obra suspendida"));

    private static Quotation in(QuotationStatus status) {
        Quotation quotation = new Quotation("COT-1970-00001", "capturista", "MXN");
        switch (status) {
            case DRAFT -> {}
            case SENT -> quotation.send(LAST_DAY);
            case ACCEPTED -> {
                quotation.send(LAST_DAY);
                quotation.accept(LAST_DAY);
            }
            case REJECTED -> {
                quotation.send(LAST_DAY);
                quotation.reject(null);
            }
            case CANCELLED -> quotation.cancel("repetida");
            default -> throw new IllegalArgumentException(status.name());
        }
        return quotation;
    }

    @Test
    void takes_no_step_but_those_of_its_state() {
        Map<QuotationStatus, Set<String>> allowed = Map.of(
                QuotationStatus.DRAFT, Set.of("send", "cancel"),
                QuotationStatus.SENT, Set.of("accept", "reject", "cancel"),
                QuotationStatus.ACCEPTED, Set.of("cancel"),
                QuotationStatus.REJECTED, Set.of(),
                QuotationStatus.CANCELLED, Set.of());
        allowed.forEach((status, steps) -> STEPS.forEach((name, step) -> {
            Quotation quotation = in(status);
            if (steps.contains(name)) {
                step.accept(quotation);
                assertThat(quotation.getStatus()).as(status + " " + name).isNotEqualTo(status);
            } else {
                assertThatThrownBy(() -> step.accept(quotation)).as(status + " " + name).isInstanceOf(Problem.class);
                assertThat(quotation.getStatus()).isEqualTo(status);
            }
        }));
        assertThat(EnumSet.allOf(QuotationStatus.class)).containsAll(allowed.keySet());
    }

    @Test
    void is_not_accepted_on_the_day_after_its_last_though_nothing_has_marked_it_yet() {
        Quotation quotation = in(QuotationStatus.SENT);
        assertThatThrownBy(() -> quotation.accept(LAST_DAY.plusDays(1)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("quotation.expired"));
        quotation.accept(LAST_DAY);
        assertThat(quotation.getStatus()).isEqualTo(QuotationStatus.ACCEPTED);
    }

    @Test
    void is_not_sent_once_its_last_day_is_past() {
        assertThatThrownBy(() -> in(QuotationStatus.DRAFT).send(LAST_DAY.plusDays(1)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("quotation.validityOver"));
    }

    @Test
    void is_called_off_without_a_reason_only_while_the_customer_has_not_seen_it() {
        Quotation draft = in(QuotationStatus.DRAFT);
        draft.cancel(null);
        assertThat(draft.getCancelledAt()).isNotNull();
        assertThatThrownBy(() -> in(QuotationStatus.SENT).cancel(null))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("quotation.reasonMissing"));
    }

    @Test
    void stands_still_in_the_trash() {
        Quotation quotation = in(QuotationStatus.DRAFT);
        quotation.delete();
        assertThatThrownBy(() -> quotation.cancel("x"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("quotation.inTrash"));
    }
}
