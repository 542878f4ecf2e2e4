package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.operations.Invariant;
import dev.vitral.operations.SchemaInvariants;
import dev.vitral.shared.Failures;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Revisions: what went out stays as it was, under its number (QUO-5); duplicates (QUO-14). */
@AppTest
class QuotationRevisionDbTest {
    private static final String PATH = "/api/v1/quotes/";

    @Autowired
    Quotations quotations;

    @Autowired
    Samples samples;

    @Autowired
    Api api;

    @Autowired
    DataSource database;

    private QuoteDraft mixed(int windows) {
        return new QuoteDraft(null, "Casa Muñoz", null, null, null, null, null, null, null, null, null, "Sin andamios",
                List.of(new QuoteDraft.Item("COR3-XO", BigDecimal.valueOf(1500), BigDecimal.valueOf(1200), "V6C", "natural", windows, null)),
                List.of(new QuoteDraft.Plain(samples.product().getCode(), BigDecimal.TWO, null, null)));
    }

    private Quotation sent() {
        QuoteDraft draft = mixed(2);
        return asClerk(() -> {
            Quotation written = quotations.create(draft);
            return quotations.send(written.getId(), written.getVersion());
        });
    }

    private Quotation find(long id) {
        return asClerk(() -> quotations.find(id)).orElseThrow();
    }

    @Test
    void keeps_what_went_out_as_it_was_and_goes_on_as_a_draft_of_the_next_number() {
        Quotation first = sent();
        BigDecimal total = first.getTotals().total();

        Quotation draft = asClerk(() -> quotations.revise(first.getId(), first.getVersion()));
        assertThat(draft).satisfies(q -> {
            assertThat(q.getId()).isEqualTo(first.getId());
            assertThat(q.getStatus()).isEqualTo(QuotationStatus.DRAFT);
            assertThat(q.getRevision()).isEqualTo(2);
            assertThat(q.getTotals()).isEqualTo(first.getTotals());
            assertThat(q.getSentAt()).isNull();
        });
        QuoteDraft other = mixed(3);
        Quotation second = asClerk(() -> quotations.update(draft.getId(), draft.getVersion(), other));
        assertThat(second.getTotals().total()).isGreaterThan(total);

        FormerRevision former = asClerk(() -> quotations.formers(first.getId())).getFirst();
        assertThat(former.revision()).isEqualTo(1);
        assertThat(find(former.id())).satisfies(kept -> {
            assertThat(kept.getFolio()).isEqualTo(first.getFolio());
            assertThat(kept.getStatus()).isEqualTo(QuotationStatus.REPLACED);
            assertThat(kept.getTotals()).isEqualTo(first.getTotals());
            assertThat(kept.getSentAt()).isEqualTo(first.getSentAt().truncatedTo(ChronoUnit.MICROS));
            assertThat(kept.getValidUntil()).isEqualTo(first.getValidUntil());
            assertThat(kept.getNotes()).isEqualTo("Sin andamios");
            assertThat(kept.getItems()).singleElement().satisfies(item -> {
                assertThat(item.asked()).isEqualTo(first.getItems().getFirst().asked());
                assertThat(item.getFigures()).isEqualTo(first.getItems().getFirst().getFigures());
                assertThat(item.getNet()).isEqualTo(first.getItems().getFirst().getNet());
            });
            assertThat(kept.getMaterials()).singleElement().satisfies(line -> assertThat(line.price()).isEqualTo(first.getMaterials().getFirst().price()));
        });
    }

    @Test
    void leaves_a_former_revision_alone() {
        Quotation first = sent();
        asClerk(() -> quotations.revise(first.getId(), null));
        long former = asClerk(() -> quotations.formers(first.getId())).getFirst().id();
        List<Callable<Quotation>> deeds = List.of(
                () -> asClerk(() -> quotations.accept(former, null)),
                () -> asClerk(() -> quotations.revise(former, null)),
                () -> asClerk(() -> quotations.cancel(former, null, "Repetida")),
                () -> asClerk(() -> quotations.update(former, 0, mixed(1))),
                () -> asAdmin(() -> quotations.delete(former, 0)));
        assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed::call).satisfies(e -> assertThat(Failures.problem(e).kind().status()).isEqualTo(409)));
        assertThat(find(former).getStatus()).isEqualTo(QuotationStatus.REPLACED);
    }

    @Test
    void revises_only_what_went_out_and_was_not_accepted() {
        Quotation draft = asClerk(() -> quotations.create(mixed(1)));
        assertThatThrownBy(() -> asClerk(() -> quotations.revise(draft.getId(), null)))
                .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("quotation.notRevisable"));
        Quotation accepted = sent();
        asClerk(() -> quotations.accept(accepted.getId(), null));
        assertThatThrownBy(() -> asClerk(() -> quotations.revise(accepted.getId(), null)))
                .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("quotation.notRevisable"));
        Quotation rejected = sent();
        asClerk(() -> quotations.reject(rejected.getId(), null, "Caro"));
        assertThat(asClerk(() -> quotations.revise(rejected.getId(), null)).getDecisionReason()).isNull();
        assertThat(find(asClerk(() -> quotations.formers(rejected.getId())).getFirst().id()).getDecisionReason()).isEqualTo("Caro");
    }

    @Test
    void makes_one_revision_though_fifty_ask_at_once() throws Exception {
        Quotation first = sent();
        CyclicBarrier together = new CyclicBarrier(50);
        List<Integer> came = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(50)) {
            List<Future<Integer>> asked = clerks.invokeAll(IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> {
                together.await();
                try {
                    return asClerk(() -> quotations.revise(first.getId(), null)).getRevision();
                } catch (RuntimeException refused) {
                    return Failures.problem(refused).kind().status();
                }
            }).toList());
            for (Future<Integer> one : asked) {
                came.add(one.get());
            }
        }
        assertThat(came).filteredOn(i -> i == 2).hasSize(1);
        assertThat(came).isSubsetOf(2, 409, 412);
        assertThat(asClerk(() -> quotations.formers(first.getId()))).hasSize(1);
        assertThat(broken()).isEmpty();
    }

    /** Names of the folio and history invariants that don't hold for quotations. */
    private List<String> broken() throws Exception {
        List<String> broken = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (Invariant invariant : SchemaInvariants.of(connection)) {
                if (invariant.offenders().contains("quotation")) {
                    try (var query = connection.createStatement(); ResultSet row = query.executeQuery(invariant.offenders())) {
                        if (row.next()) {
                            broken.add(invariant.offenders());
                        }
                    }
                }
            }
        }
        return broken;
    }

    @Test
    void lists_the_newest_revision_alone_and_the_former_ones_beside_it() {
        Quotation first = sent();
        Api.Caller clerk = api.as("capturista");
        Api.Caller keyed = clerk.with("Idempotency-Key", UUID.randomUUID().toString());

        Api.Answer revised = keyed.post(PATH + first.getId() + "/revise", null);
        assertThat(revised.status()).as(revised.body().toString()).isEqualTo(200);
        assertThat(revised.at("revision")).isEqualTo("2");
        assertThat(keyed.post(PATH + first.getId() + "/revise", null).body()).isEqualTo(revised.body());

        Api.Answer list = clerk.get("/api/v1/quotes?q=" + first.getFolio());
        assertThat(list.at("total")).isEqualTo("1");
        assertThat(list.at("items/0/id")).isEqualTo(String.valueOf(first.getId()));
        Api.Answer formers = clerk.get(PATH + first.getId() + "/revisions");
        assertThat(formers.at("0/revision")).isEqualTo("1");
        assertThat(clerk.get(PATH + formers.at("0/id")).at("replacedBy")).isEqualTo(String.valueOf(first.getId()));
        assertThat(clerk.get(PATH + "999999999/revisions").status()).isEqualTo(404);
    }

    @Test
    void duplicates_what_was_asked_for_as_a_new_draft_of_today() {
        Quotation first = sent();
        asClerk(() -> quotations.accept(first.getId(), null));
        Quotation copy = asClerk(() -> quotations.duplicate(first.getId()));
        assertThat(copy.getFolio()).isNotEqualTo(first.getFolio());
        assertThat(copy.getStatus()).isEqualTo(QuotationStatus.DRAFT);
        assertThat(copy.getRevision()).isEqualTo(1);
        assertThat(copy.getTotals()).isEqualTo(first.getTotals());
        assertThat(copy.getQuotedOn()).isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
        assertThat(api.as("capturista").post(PATH + first.getId() + "/duplicate", null).status()).isEqualTo(201);
    }
}
