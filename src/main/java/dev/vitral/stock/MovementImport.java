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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Movements from files (IMP-1). A row is told apart by product, type and reference, or without a reference by all that it says; the second of two equal rows
 * in a file is another movement.
 */
@Component
class MovementImport implements ImportTarget {
    private static final List<ImportField<Object>> FIELDS = List.of(
            ImportField.<Object>text("productCode", it -> null, (it, value) -> { }).required().example("P2-RIE")
                    .also("codigo", "code", "clave", "sku", "codigo de producto", "producto", "product code"),
            ImportField.<Object, MovementType>choice("type", MovementImport::type, () -> Arrays.stream(MovementType.values()).filter(MovementType::isEntered).map(Enum::name).toList(),
                    MovementType::name, it -> null, (it, value) -> { }).required().example("RECEIPT").also("tipo", "movimiento", "tipo de movimiento"),
            ImportField.<Object>number("quantity", 6, it -> null, (it, value) -> { }).required().example("10").also("cantidad", "cant", "piezas", "qty"),
            ImportField.<Object>number("unitCost", 4, it -> null, (it, value) -> { }).example("300.00").also("costo", "costo unitario", "cost", "precio"),
            ImportField.<Object>day("date", it -> null, (it, value) -> { }).also("fecha", "dia"),
            ImportField.<Object>text("warehouse", it -> null, (it, value) -> { }).also("almacen", "bodega", "warehouse code"),
            ImportField.<Object>text("reference", it -> null, (it, value) -> { }).example("FAC-1001").also("referencia", "documento", "factura", "folio", "document"),
            ImportField.<Object>text("reason", it -> null, (it, value) -> { }).also("motivo", "razon", "observaciones", "notas"));

    private final MovementPostings postings;

    MovementImport(MovementPostings postings) {
        this.postings = postings;
    }

    private static Optional<MovementType> type(String text) {
        String word = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(java.util.Locale.ROOT).strip();
        MovementType spoken = switch (word) {
            case "ENTRADA", "COMPRA", "RECEPCION" -> MovementType.RECEIPT;
            case "SALIDA", "VENTA" -> MovementType.ISSUE;
            case "AJUSTE DE ENTRADA", "AJUSTE ENTRADA", "SOBRANTE" -> MovementType.ADJUSTMENT_IN;
            case "AJUSTE DE SALIDA", "AJUSTE SALIDA", "FALTANTE" -> MovementType.ADJUSTMENT_OUT;
            case "DEVOLUCION A PROVEEDOR" -> MovementType.SUPPLIER_RETURN;
            case "DEVOLUCION DE CLIENTE" -> MovementType.CUSTOMER_RETURN;
            case "DEVOLUCION DE PRODUCCION" -> MovementType.PRODUCTION_RETURN;
            case "MERMA" -> MovementType.WASTE;
            case "AUTOCONSUMO" -> MovementType.OWN_USE;
            case "RETIRO" -> MovementType.WITHDRAWAL;
            case "CONSUMO" -> MovementType.CONSUMPTION;
            default -> null;
        };
        return spoken != null ? Optional.of(spoken) : Arrays.stream(MovementType.values()).filter(it -> it.name().equals(word) && it.isEntered()).findFirst();
    }

    @Override
    public String kind() {
        return "movements";
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
        return postings.undo(applied, "Importación " + applied.batch());
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
            Map<Integer, MovementPostings.Posting> read = new HashMap<>();
            rows.forEach(row -> {
                MovementPostings.Posting posting = posting(row, products);
                if (posting != null) {
                    read.put(row.number(), posting);
                }
            });
            Map<String, String> posted = postings.posted(kind(), read.values().stream().map(MovementPostings.Posting::key).toList());
            List<Judged> judged = new ArrayList<>();
            for (ImportRow row : rows) {
                MovementPostings.Posting posting = read.get(row.number());
                judged.add(posting == null || !row.errors().isEmpty() ? row.refused(MovementPostings.code(row)) : MovementPostings.verdict(row, posting, posted));
            }
            return judged;
        }

        private MovementPostings.@Nullable Posting posting(ImportRow row, Map<String, Boolean> products) {
            String code = MovementPostings.code(row);
            fields().stream().filter(it -> it.isRequired() && !row.written().containsKey(it.name())).forEach(it -> row.wrong(it.name(), "import.missing"));
            if (!code.isEmpty() && !products.containsKey(code)) {
                row.wrong("productCode", "import.unknown");
            }
            if (!row.errors().isEmpty() || !(row.value("quantity") instanceof BigDecimal quantity) || !(row.value("type") instanceof MovementType type)) {
                return null;
            }
            BigDecimal cost = (BigDecimal) row.value("unitCost");
            LocalDate date = (LocalDate) row.value("date");
            String content = "%s · %s · %s".formatted(quantity.stripTrailingZeros().toPlainString(), cost == null ? "" : cost.stripTrailingZeros().toPlainString(), date == null ? "" : date);
            String which = row.text("reference").isBlank() ? content : row.text("reference").strip();
            if (type == MovementType.RECEIPT && cost == null) {
                row.wrong("unitCost", "import.missing");
                return null;
            }
            try {
                MovementCommand command = new MovementCommand(code, type, quantity, cost, date, empty(row.text("reference")), empty(row.text("reason")), empty(row.text("warehouse")), null);
                int repeated = seen.merge(code + "\n" + type + "\n" + which, 1, Integer::sum);
                return new MovementPostings.Posting(MovementPostings.key(code, type, which, repeated), content, command);
            } catch (Problem problem) {
                problem.fields().forEach(it -> row.wrong(it.field(), problem.code(), problem.args()));
                return null;
            }
        }

        @Override
        public void write(List<Judged> rows, Applied applied) {
            postings.post(kind(), rows, applied);
        }
    }

    private static @Nullable String empty(String text) {
        return text.isBlank() ? null : text;
    }
}
