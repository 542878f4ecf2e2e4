package dev.vitral.importing;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.StockQueries;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Products from files (IMP-1 to IMP-3, IMP-6). */
@AppTest
class ProductImportDbTest {
    @Autowired
    Imports imports;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Autowired
    StockQueries stock;

    @Autowired
    RecordHistory history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void adds_new_products_and_changes_known_ones_and_a_second_run_changes_nothing() {
        Product known = samples.product();
        String fresh = Samples.code();
        byte[] file = ImportFilesOf.xlsx(List.of(
                new String[] {"INVENTARIO 2026"},
                new String[] {"Código", "DESCRIPCION", "Categoría", "U. de M.", "Costo", "Factor"},
                new String[] {fresh, "Riel nuevo", "test", "Pieza", "12.5", "1.45"},
                new String[] {known.getCode(), known.getDescription(), "TEST", "pza", "110", "1.45"}));

        ImportBatch read = upload(file, "inventario.xlsx");
        assertThat(read.state()).isEqualTo(ImportState.READY);
        assertThat(read.headerRow()).isEqualTo(2);
        assertThat(read.counts()).isEqualTo(new ImportBatch.Counts(2, 1, 1, 0, 0));
        assertThat(rows(read)).extracting(RowLine::verdict).containsExactly(Verdict.CREATED, Verdict.UPDATED);
        assertThat(rows(read).get(1).changes()).contains(new FieldDiff("cost", "100", "110"));
        assertThat(asClerk(() -> catalog.findByCode(fresh))).as("nothing is written before it is applied").isEmpty();

        assertThat(apply(read).state()).isEqualTo(ImportState.APPLIED);
        Product made = asClerk(() -> catalog.findByCode(fresh)).orElseThrow();
        assertThat(made.getPrice()).isEqualByComparingTo("18.13");
        assertThat(made.getCreatedBy()).isEqualTo("capturista");
        assertThat(find(known).getCost()).isEqualByComparingTo("110");
        assertThat(find(known).getVersion()).isEqualTo(known.getVersion() + 1);

        assertThat(upload(file, "inventario.xlsx").counts()).isEqualTo(new ImportBatch.Counts(2, 0, 0, 2, 0));
    }

    @Test
    void writes_levels_and_history_as_if_each_was_saved_alone() {
        Product alone = samples.product();
        String code = Samples.code();
        apply(upload(ImportFilesOf.xlsx(List.of(
                new String[] {"clave", "descripción", "categoría", "unidad", "costo"}, new String[] {code, "A granel", "TEST", "pza", "100"})), "a.xlsx"));
        Product made = asClerk(() -> catalog.findByCode(code)).orElseThrow();

        for (String table : List.of("product", "stock_level")) {
            String of = table.equals("product") ? "id" : "product_id";
            Map<String, Object> expected = jdbc.queryForMap("SELECT * FROM %s_aud WHERE %s = ?".formatted(table, of), alone.getId());
            Map<String, Object> kept = jdbc.queryForMap("SELECT * FROM %s_aud WHERE %s = ?".formatted(table, of), made.getId());
            assertThat(kept.entrySet().stream().filter(e -> e.getValue() == null).map(Map.Entry::getKey).toList())
                    .as(table).isEqualTo(expected.entrySet().stream().filter(e -> e.getValue() == null).map(Map.Entry::getKey).toList());
            assertThat(kept.get("revtype")).isEqualTo(expected.get("revtype"));
        }
        assertThat(jdbc.queryForObject("SELECT reason FROM revinfo WHERE id = (SELECT MAX(rev) FROM product_aud WHERE id = ?)", String.class, made.getId())).isEqualTo("a.xlsx");
    }

    @Test
    void is_undone_whole_and_leaves_what_someone_changed_since() {
        Product known = samples.product();
        Product changed = samples.product();
        String fresh = Samples.code();
        ImportBatch applied = apply(upload(ImportFilesOf.xlsx(List.of(
                new String[] {"codigo", "descripcion", "categoria", "unidad", "costo"},
                new String[] {fresh, "Nuevo", "TEST", "pza", "5"},
                new String[] {known.getCode(), "", "", "", "7"},
                new String[] {changed.getCode(), "", "", "", "8"})), "b.xlsx"));
        asAdmin(() -> {
            Product theirs = catalog.findByCode(changed.getCode()).orElseThrow();
            theirs.setCost(new BigDecimal("9"));
            return catalog.save(theirs);
        });

        assertThatThrownBy(() -> asClerk(() -> imports.undo(applied.id(), false)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("import.undoConflicts");
                    assertThat(problem.members()).containsEntry("changedSince", 1L);
                });
        assertThat(asClerk(() -> imports.find(applied.id())).state()).isEqualTo(ImportState.APPLIED);
        assertThat(asClerk(() -> imports.undo(applied.id(), true)).state()).isEqualTo(ImportState.UNDONE);
        assertThat(find(known).getCost()).isEqualByComparingTo("100");
        assertThat(find(changed).getCost()).isEqualByComparingTo("9");
        assertThat(asClerk(() -> catalog.findByCode(fresh)).orElseThrow().isDeleted()).isTrue();
    }

    @Test
    void tells_exactly_what_is_wrong_and_applies_the_good_rows() {
        String good = Samples.code();
        String again = Samples.code();
        ImportBatch read = upload(ImportFilesOf.xlsx(List.of(
                new String[] {"codigo", "descripcion", "categoria", "unidad", "costo", "factor"},
                new String[] {good, "Bueno", "TEST", "pza", "5", "1.2"},
                new String[] {Samples.code(), "Malo", "NO-HAY", "pza", "cinco", "0"},
                new String[] {again, "x".repeat(300), "TEST", "pza", "5", "1"},
                new String[] {good, "Repetido", "TEST", "pza", "5", "1"})), "c.xlsx");

        assertThat(read.counts()).isEqualTo(new ImportBatch.Counts(4, 1, 0, 0, 3));
        assertThat(rows(read).get(1).errors()).extracting(FieldError::field, FieldError::value, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple("category", "NO-HAY", "import.choiceOf"),
                        org.assertj.core.groups.Tuple.tuple("cost", "cinco", "import.number.point"),
                        org.assertj.core.groups.Tuple.tuple("priceFactor", "0", "import.notPositive"));
        assertThat(rows(read).get(2).errors()).extracting(FieldError::code).containsExactly("import.tooLong");
        assertThat(rows(read).get(3).errors()).extracting(FieldError::code).containsExactly("import.repeated");
        assertThatThrownBy(() -> asClerk(() -> imports.apply(read.id(), false))).isInstanceOf(Problem.class);
        assertThat(apply(read).state()).isEqualTo(ImportState.APPLIED);
        assertThat(asClerk(() -> catalog.findByCode(good))).isPresent();
        assertThat(asClerk(() -> catalog.findByCode(again))).isEmpty();
    }

    @Test
    void leaves_alone_what_someone_changed_after_the_verdict() {
        Product known = samples.product();
        ImportBatch read = upload(ImportFilesOf.xlsx(List.of(new String[] {"codigo", "costo"}, new String[] {known.getCode(), "55"})), "d.xlsx");
        asAdmin(() -> {
            Product theirs = catalog.findByCode(known.getCode()).orElseThrow();
            theirs.setDescription("De otra persona");
            return catalog.save(theirs);
        });
        ImportBatch applied = apply(read);
        assertThat(applied.counts()).isEqualTo(new ImportBatch.Counts(1, 0, 0, 0, 1));
        assertThat(rows(applied).getFirst().errors()).extracting(FieldError::code).containsExactly("import.changed");
        assertThat(find(known).getCost()).isEqualByComparingTo("100");
    }

    @Test
    void reads_delimited_files_as_each_country_saves_them() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE)) {
            String code = Samples.code();
            String mark = charset == StandardCharsets.UTF_16LE ? "\ufeff" : "";
            String text = mark + "Código;Descripción;Categoría;Unidad;Costo\r\n" + code + ";\"Cancel de baño; \"\"templado\"\"\";TEST;pza;1.250,50\r\n";
            ImportBatch read = upload(text.getBytes(charset), "precios.csv");
            assertThat(read.mapping().numbers()).isEqualTo(NumberRule.COMMA);
            apply(read);
            Product made = asClerk(() -> catalog.findByCode(code)).orElseThrow();
            assertThat(made.getDescription()).isEqualTo("Cancel de baño; \"templado\"");
            assertThat(made.getCost()).isEqualByComparingTo("1250.50");
        }
    }

    @Test
    void asks_which_column_is_what_and_remembers_it() {
        String code = Samples.code();
        List<String[]> rows = new ArrayList<>(List.of(new String[] {"Kode " + code, "Was", "C", "E"}, new String[] {code, "Ding", "TEST", "pza"}));
        ImportBatch read = upload(ImportFilesOf.xlsx(rows), "e.xlsx");
        assertThat(read.state()).isEqualTo(ImportState.MAPPING);
        Mapping mapping = new Mapping(Map.of("code", 0, "description", 1, "category", 2, "unit", 3), Map.of("cost", "3"), NumberRule.POINT);
        ImportBatch mapped = asClerk(() -> imports.map(read.id(), mapping));
        assertThat(mapped.counts().created()).isEqualTo(1);
        assertThat(upload(ImportFilesOf.xlsx(rows), "e.xlsx").mapping()).isEqualTo(mapping);
    }

    /** Each run of 1,000 rows is judged while the one before it is written. */
    @Test
    void judges_rows_far_apart_as_those_side_by_side() {
        Product known = samples.product();
        String mark = Samples.code();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"codigo", "descripcion", "categoria", "unidad", "costo"});
        for (int i = 1; i <= 2_200; i++) {
            rows.add(new String[] {mark + "-" + i, "Perfil", "TEST", "pza", "1"});
        }
        rows.add(new String[] {mark + "-1", "Otra vez", "TEST", "pza", "2"});
        rows.add(new String[] {known.getCode(), "Perfil", "TEST", "pza", "55"});
        ImportBatch read = upload(ImportFilesOf.xlsx(rows), "lejos.xlsx");
        assertThat(read.counts()).isEqualTo(new ImportBatch.Counts(2_202, 2_200, 1, 0, 1));
        asAdmin(() -> {
            Product theirs = catalog.findByCode(known.getCode()).orElseThrow();
            theirs.setDescription("De otra persona");
            return catalog.save(theirs);
        });

        apply(read);

        await().atMost(Duration.ofMinutes(1)).until(() -> !asClerk(() -> imports.find(read.id())).state().isBusy());
        assertThat(asClerk(() -> imports.find(read.id())).counts()).isEqualTo(new ImportBatch.Counts(2_202, 2_200, 0, 0, 2));
        assertThat(find(known).getDescription()).isEqualTo("De otra persona");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM product JOIN stock_level ON product_id = product.id WHERE code LIKE ?", Integer.class, mark + "-%")).isEqualTo(2_200);
    }

    @Test
    void two_who_apply_at_once_write_it_once() throws Exception {
        String code = Samples.code();
        ImportBatch read = upload(ImportFilesOf.xlsx(List.of(
                new String[] {"codigo", "descripcion", "categoria", "unidad"}, new String[] {code, "Una vez", "TEST", "pza"})), "f.xlsx");
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(4, () -> {
                try {
                    return apply(read).state().name();
                } catch (Problem refused) {
                    return refused.code();
                }
            }))) {
                assertThat(done.get()).isIn("APPLIED", "APPLYING", "import.state");
            }
        }
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM product_aud WHERE code = ?", Integer.class, code)).isEqualTo(1);
    }

    @Test
    void clears_old_imports_away_with_their_rows() {
        Product known = samples.product();
        byte[] file = ImportFilesOf.xlsx(List.of(
                new String[] {"Código", "Descripción", "Categoría", "Unidad", "Costo", "Factor"},
                new String[] {known.getCode(), known.getDescription(), "TEST", "pza", "111", "1.45"}));
        ImportBatch old = upload(file, "viejo.xlsx");
        transactions.executeWithoutResult(status ->
                jdbc.update("UPDATE import_batch SET created_at = UTC_TIMESTAMP(6) - INTERVAL 200 DAY WHERE id = ?", old.id()));

        upload(file, "nuevo.xlsx");

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM import_batch WHERE id = ?", Integer.class, old.id())).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM import_row WHERE batch_id = ?", Integer.class, old.id())).isZero();
    }

    private ImportBatch upload(byte[] file, String name) {
        return asClerk(() -> imports.upload("products", name, new ByteArrayInputStream(file), null));
    }

    private ImportBatch apply(ImportBatch batch) {
        return asClerk(() -> imports.apply(batch.id(), true));
    }

    private List<RowLine> rows(ImportBatch batch) {
        return asClerk(() -> imports.rows(batch.id(), ListRequest.first(100)).items());
    }

    private Product find(Product product) {
        return asAdmin(() -> catalog.find(product.getId()).orElseThrow());
    }
}
