package dev.vitral.history;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the past of a record (AUD-2): what each transaction changed in it and in its parts. A page costs a fixed handful of statements, however many
 * revisions it shows.
 */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class RecordHistory {
    /** Most revisions on a page. */
    public static final int LARGEST_PAGE = 100;

    private final AuditedEntities entities;
    private final Snapshots snapshots;
    private final RecordNames names;
    private final MessageSource messages;
    private final EntityManager database;

    RecordHistory(AuditedEntities entities, Snapshots snapshots, RecordNames names, MessageSource messages, EntityManager database) {
        this.entities = entities;
        this.snapshots = snapshots;
        this.names = names;
        this.messages = messages;
        this.database = database;
    }

    /**
     * The record's changes, newest first.
     *
     * @param type an audited entity
     * @param before revision below which to begin ({@link HistoryPage#next}), or none for the newest
     * @param size 1 to 100
     * @throws Problem record.notFound when the record never was; list.size
     */
    public HistoryPage of(Class<?> type, long id, @Nullable Long before, int size, Wording wording) {
        return page(entities.of(type), id, before, size, wording);
    }

    /**
     * The same by the names that REST uses.
     *
     * @param collection such as {@code products}
     * @param key the record's id, or its code where REST addresses it so
     * @throws Problem record.notFound, request.path for a collection that has no history; list.size
     */
    public HistoryPage of(String collection, String key, @Nullable Long before, int size, Wording wording) {
        AuditedEntity entity =
                entities.ofCollection(collection).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "request.path"));
        return page(entity, id(entity, key), before, size, wording);
    }

    private long id(AuditedEntity entity, String key) {
        String property = entity.recorded() == null ? "id" : entity.recorded().key();
        return entity.fields().stream()
                .filter(f -> f.property().equals(property))
                .findFirst()
                .flatMap(f -> snapshots.id(entity, f.column(), key))
                .orElseGet(() -> number(key));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problem.notFound("record", key);
        }
    }

    private HistoryPage page(AuditedEntity entity, long id, @Nullable Long before, int size, Wording wording) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.invalid("size", "list.size", LARGEST_PAGE);
        }
        List<Long> revisions = snapshots.revisions(entity, id, before == null ? Long.MAX_VALUE : before, size + 1);
        if (revisions.isEmpty()) {
            if (before == null) {
                throw Problem.notFound("record", id);
            }
            return new HistoryPage(List.of(), null);
        }
        List<Long> shown = revisions.subList(0, Math.min(size, revisions.size()));
        return new HistoryPage(
                changes(entity, id, shown, wording), revisions.size() > size ? shown.getLast() : null);
    }

    private List<Change> changes(AuditedEntity entity, long id, List<Long> revisions, Wording wording) {
        Map<Long, Step> own = steps(entity, snapshots.rows(entity, id, revisions.getFirst(), revisions.size() + 1)).stream()
                .collect(Collectors.toMap(step -> step.after().revision(), Function.identity()));
        Map<AuditedEntity.Parts, List<Step>> parts = new LinkedHashMap<>();
        entity.parts().forEach(p -> parts.put(
                p, steps(entities.of(p.entity()), snapshots.parts(p, id, revisions.getLast(), revisions.getFirst()))));
        List<Reference> references = Stream.concat(own.values().stream(), parts.values().stream().flatMap(List::stream))
                .filter(step -> step.after().revision() >= revisions.getLast())
                .flatMap(Step::references)
                .toList();
        Telling telling = new Telling(messages, wording, names.of(references));
        Map<Long, Revision> stamps = stamps(revisions);
        return revisions.stream()
                .map(revision -> change(stamps.get(revision), own.get(revision), parts, telling))
                .toList();
    }

    /** Each row beside the one before it of the same record. */
    private static List<Step> steps(AuditedEntity entity, List<Snapshot> rows) {
        Map<Long, TreeMap<Long, Snapshot>> byRecord = new LinkedHashMap<>();
        rows.forEach(row -> byRecord.computeIfAbsent(row.id(), r -> new TreeMap<>()).put(row.revision(), row));
        List<Step> steps = new ArrayList<>();
        byRecord.values().forEach(line -> line.forEach((revision, row) -> {
            var before = line.lowerEntry(revision);
            steps.add(new Step(entity, before == null ? null : before.getValue(), row));
        }));
        return steps;
    }

    private static Change change(
            @Nullable Revision stamp, @Nullable Step own, Map<AuditedEntity.Parts, List<Step>> parts, Telling telling) {
        Revision revision = Objects.requireNonNull(stamp, "an audit row without its revision");
        List<FieldChange> fields = new ArrayList<>(own == null ? List.of() : telling.own(own));
        parts.forEach((of, steps) -> steps.stream()
                .filter(step -> step.after().revision() == revision.id())
                .flatMap(step -> telling.part(of, step))
                .forEach(fields::add));
        return new Change(
                revision.id(),
                revision.at(),
                revision.user(),
                revision.address(),
                revision.client(),
                revision.requestId(),
                revision.reason(),
                own == null ? Change.Action.CHANGED : own.action(),
                List.copyOf(fields));
    }

    private Map<Long, Revision> stamps(List<Long> revisions) {
        return database.createQuery("select r from Revision r where r.id in :ids", Revision.class)
                .setParameter("ids", revisions)
                .getResultStream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }
}
