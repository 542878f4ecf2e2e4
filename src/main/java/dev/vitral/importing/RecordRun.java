package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.InvalidTaxIdException;
import dev.vitral.shared.Problem;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a file of records: each row is put into the record that its key finds, or into a new one, and compared with what was there. */
final class RecordRun<T extends BusinessRecord> implements ImportTarget.Run {
    private final RecordTarget<T> target;
    private final EntityManager entities;
    private final Validator validator;
    private final BulkSave bulk;
    private final Map<String, Integer> seen = new HashMap<>();

    RecordRun(RecordTarget<T> target, EntityManager entities, Validator validator, BulkSave bulk) {
        this.target = target;
        this.entities = entities;
        this.validator = validator;
        this.bulk = bulk;
    }

    @Override
    public void lock(List<Long> recordIds) {
        bulk.lock(target.type(), recordIds);
    }

    @Override
    public List<Judged> judge(List<ImportRow> rows) {
        Map<Integer, List<String>> keys = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>();
        for (ImportRow row : rows) {
            List<String> found = target.keys(row);
            keys.put(row.number(), found);
            wanted.addAll(found);
        }
        // Flushed by nobody: what is put into the records here is written by write alone.
        entities.clear();
        Map<String, T> known = target.find(wanted);
        entities.clear();
        List<Judged> judged = new ArrayList<>(rows.size());
        List<RecordTarget.Pair<T>> pairs = new ArrayList<>();
        for (ImportRow row : rows) {
            Judged first = judge(row, keys.getOrDefault(row.number(), List.of()), known);
            judged.add(first);
            if (first.verdict().writes()) {
                pairs.add(new RecordTarget.Pair<>(row, record(first)));
            }
        }
        target.check(pairs);
        judged.replaceAll(it -> it.row().errors().isEmpty() ? it : it.row().refused(it.key()));
        return judged;
    }

    private Judged judge(ImportRow row, List<String> keys, Map<String, T> known) {
        if (keys.isEmpty()) {
            if (row.errors().isEmpty()) {
                row.wrong(target.keys().getFirst(), "import.missing");
            }
            return row.refused("");
        }
        String name = name(row);
        T there = keys.stream().map(known::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (isRepeated(row, keys, there)) {
            return row.refused(name);
        }
        if (there != null && there.isDeleted()) {
            row.wrong(keyField(row), "import.inTrash");
            return row.refused(name);
        }
        if (there == null && !target.creates()) {
            row.wrong(keyField(row), "import.unknown");
            return row.refused(name);
        }
        return compare(row, name, there);
    }

    private Judged compare(ImportRow row, String name, @Nullable T there) {
        T record = there == null ? target.blank() : there;
        Map<String, String> before = new HashMap<>();
        if (there != null) {
            target.fields().forEach(field -> before.put(field.name(), field.shown(record)));
        }
        fill(row, record);
        validate(row, record, there == null);
        if (!row.errors().isEmpty()) {
            return row.refused(name);
        }
        List<FieldDiff> changes = new ArrayList<>();
        for (ImportField<T> field : target.fields()) {
            String after = field.shown(record);
            String old = before.getOrDefault(field.name(), "");
            if (!after.equals(old) && (there != null || row.written().containsKey(field.name()))) {
                changes.add(new FieldDiff(field.name(), old, after));
            }
        }
        Verdict verdict = there == null ? Verdict.CREATED : changes.isEmpty() ? Verdict.UNCHANGED : Verdict.UPDATED;
        return new Judged(row, verdict, name, there == null ? null : there.getId(), there == null ? null : there.getVersion(), changes, record);
    }

    /** A second row of the same record would make the outcome hang on the order of the rows. */
    private boolean isRepeated(ImportRow row, List<String> keys, @Nullable T there) {
        String first = keys.getFirst();
        Integer before = seen.putIfAbsent(there == null ? first : "#" + there.getId(), row.number());
        if (before == null && there != null) {
            before = seen.putIfAbsent(first, row.number());
        }
        if (before != null) {
            row.wrong(keyField(row), "import.repeated", before);
        }
        return before != null;
    }

    /** The first of the key fields that the row fills. */
    private String keyField(ImportRow row) {
        return target.keys().stream().filter(row.values()::containsKey).findFirst().orElse(target.keys().getFirst());
    }

    private String name(ImportRow row) {
        String text = row.text(keyField(row));
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private void fill(ImportRow row, T record) {
        for (ImportField<T> field : target.fields()) {
            Object value = row.value(field.name());
            if (value == null) {
                continue;
            }
            try {
                field.set(record, value);
            } catch (Problem problem) {
                row.wrong(field.name(), problem.code(), problem.args());
            } catch (InvalidTaxIdException taxId) {
                row.wrong(field.name(), "taxId." + taxId.reason().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void validate(ImportRow row, T record, boolean isNew) {
        for (ConstraintViolation<T> violation : validator.validate(record)) {
            String field = violation.getPropertyPath().toString();
            boolean known = row.errors().stream().anyMatch(error -> error.field().equals(field));
            if (!known) {
                row.errors().add(Violations.error(violation, field, row.written().getOrDefault(field, "")));
            }
        }
        if (isNew) {
            for (ImportField<T> field : target.fields()) {
                boolean absent = field.isRequired() && !row.written().containsKey(field.name());
                if (absent && row.errors().stream().noneMatch(error -> error.field().equals(field.name()))) {
                    row.wrong(field.name(), "import.missing");
                }
            }
        }
    }

    @Override
    public void write(List<Judged> rows, ImportTarget.Applied applied) {
        List<T> created = new ArrayList<>();
        List<T> updated = new ArrayList<>();
        rows.forEach(row -> (row.verdict() == Verdict.CREATED ? created : updated).add(record(row)));
        if (!created.isEmpty()) {
            target.made(bulk.insert(applied.revision(), target.type(), created), applied.revision());
        }
        if (!updated.isEmpty()) {
            bulk.update(applied.revision(), target.type(), updated);
        }
    }

    private T record(Judged row) {
        return target.type().cast(java.util.Objects.requireNonNull(row.prepared()));
    }
}
