package dev.vitral.stock;

import dev.vitral.history.BulkSave;
import dev.vitral.importing.ImportField;
import dev.vitral.importing.ImportRow;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.Judged;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was there when the shop began to count (IMP-1): once for each product, as long as nothing has moved; without a cost at the product's own. */
@Component
class OpeningStockImport implements ImportTarget {
    private static final String REASON = "Existencia inicial";
    private static final List<ImportField<Object>> FIELDS = List.of(
            ImportField.<Object>text("productCode", it -> null, (it, value) -> { }).required().example("P2-RIE")
                    .also("codigo", "code", "clave", "sku", "codigo de producto", "cod", "product code"),
            ImportField.<Object>number("quantity", 6, it -> null, (it, value) -> { }).required().example("25")
                    .also("existencia", "existencias", "stock", "inv final", "inventario final", "inventario", "cantidad", "cant", "saldo", "on hand", "qty", "disponible", "existencia inicial"),
            ImportField.<Object>number("unitCost", 4, it -> null, (it, value) -> { }).example("300.00").also("costo", "costo unitario", "costo promedio", "cost", "average cost"),
            ImportField.<Object>day("date", it -> null, (it, value) -> { }).also("fecha", "fecha de inventario"),
            ImportField.<Object>text("warehouse", it -> null, (it, value) -> { }).also("almacen", "bodega", "warehouse code"));

    private final MovementPostings postings;

    OpeningStockImport(MovementPostings postings) {
        this.postings = postings;
    }

    @Override
    public String kind() {
        return "opening-stock";
    }

    @Override
    public String texts() {
        return "movement";
    }

    @Override
    public String role() {
        return Roles.MANAGER;
    }

    @Override
    public List<ImportField<Object>> fields() {
        return FIELDS;
    }

    @Override
    public List<String> keys() {
        return List.of("productCode");
    }

    @Override
    public Run begin() {
        return new Pass();
    }

    @Override
    public BulkSave.Standing standing(Applied applied) {
        return postings.standing(applied);
    }

    @Override
    public long undo(Applied applied, long revision) {
        return postings.undo(applied, REASON);
    }

    private final class Pass implements Run {
        private final Map<String, Integer> seen = new HashMap<>();

        @Override
        public void lock(List<Long> recordIds) {
            // The ledger locks each level as it posts.
        }

        @Override
        public List<Judged> judge(List<ImportRow> rows) {
            Map<String, Boolean> products = postings.moved(MovementPostings.codes(rows));
            Map<String, String> posted = postings.posted(kind(), rows.stream().map(row -> key(row)).toList());
            List<Judged> judged = new ArrayList<>();
            for (ImportRow row : rows) {
                MovementPostings.Posting posting = posting(row, products, posted.containsKey(key(row)));
                judged.add(posting == null || !row.errors().isEmpty() ? row.refused(MovementPostings.code(row)) : MovementPostings.verdict(row, posting, posted));
            }
            return judged;
        }

        private MovementPostings.@Nullable Posting posting(ImportRow row, Map<String, Boolean> products, boolean known) {
            String code = MovementPostings.code(row);
            fields().stream().filter(it -> it.isRequired() && !row.written().containsKey(it.name())).forEach(it -> row.wrong(it.name(), "import.missing"));
            if (!code.isEmpty() && !products.containsKey(code)) {
                row.wrong("productCode", "import.unknown");
            } else if (!known && Boolean.TRUE.equals(products.get(code))) {
                row.wrong("productCode", "import.openingMoved");
            }
            Integer before = code.isEmpty() ? null : seen.putIfAbsent(key(row), row.number());
            if (before != null) {
                row.wrong("productCode", "import.repeated", before);
            }
            if (!row.errors().isEmpty() || !(row.value("quantity") instanceof BigDecimal quantity)) {
                return null;
            }
            BigDecimal cost = (BigDecimal) row.value("unitCost");
            String content = "%s · %s".formatted(quantity.stripTrailingZeros().toPlainString(), cost == null ? "" : cost.stripTrailingZeros().toPlainString());
            String warehouse = row.text("warehouse").isBlank() ? null : row.text("warehouse");
            try {
                MovementCommand command = new MovementCommand(code, MovementType.ADJUSTMENT_IN, quantity, cost, (LocalDate) row.value("date"), null, REASON, warehouse, null);
                return new MovementPostings.Posting(key(row), content, command);
            } catch (Problem problem) {
                problem.fields().forEach(it -> row.wrong(it.field(), problem.code(), problem.args()));
                return null;
            }
        }

        private String key(ImportRow row) {
            return MovementPostings.key(MovementPostings.code(row), row.text("warehouse").strip().toUpperCase(java.util.Locale.ROOT));
        }

        @Override
        public void write(List<Judged> rows, Applied applied) {
            postings.post(kind(), rows, applied);
        }
    }
}
