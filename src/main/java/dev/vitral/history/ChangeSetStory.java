package dev.vitral.history;

import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Formats;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a change set in a reader's words: what it holds, what it did, and what stands against undoing it. */
@Component
class ChangeSetStory {
    private static final int BATCH = 200;

    private final AuditedEntities entities;
    private final TouchedRecords touched;
    private final Undoers undoers;
    private final Snapshots snapshots;
    private final RecordNames names;
    private final MessageSource messages;
    private final EntityManager database;

    ChangeSetStory(
            AuditedEntities entities,
            TouchedRecords touched,
            Undoers undoers,
            Snapshots snapshots,
            RecordNames names,
            MessageSource messages,
            EntityManager database) {
        this.entities = entities;
        this.touched = touched;
        this.undoers = undoers;
        this.snapshots = snapshots;
        this.names = names;
        this.messages = messages;
        this.database = database;
    }

    long records(long set) {
        return counts(set, Wording.PLAIN).stream().mapToLong(UndoPreview.Count::records).sum();
    }

    private List<UndoPreview.Count> counts(long set, Wording wording) {
        return entities.all().stream()
                .map(entity -> touched.count(set, entity, label(entity, wording)))
                .filter(count -> count.records() > 0)
                .toList();
    }

    UndoPreview preview(long set, Wording wording) {
        List<UndoPreview.Count> counts = counts(set, wording);
        List<UndoPreview.Conflict> told = new ArrayList<>();
        long conflicts = 0;
        for (UndoPreview.Count count : counts) {
            AuditedEntity entity = entities.of(count.entity());
            List<Touched> page = touched.of(set, entity, 0, BATCH);
            while (!page.isEmpty()) {
                Map<Touched, Problem> against = undoers.conflicts(entity, page);
                conflicts += against.size();
                told(against, UndoPreview.TOLD - told.size(), wording, told);
                page = page.size() < BATCH ? List.of() : touched.of(set, entity, page.getLast().id(), BATCH);
            }
        }
        return new UndoPreview(counts, conflicts, List.copyOf(told));
    }

    private void told(Map<Touched, Problem> against, int most, Wording wording, List<UndoPreview.Conflict> told) {
        List<Touched> first = against.keySet().stream().limit(Math.max(0, most)).toList();
        Map<Touched, String> called = called(first);
        Map<Long, Revision> by = database.createQuery("select r from Revision r where r.id in :ids", Revision.class)
                .setParameter("ids", first.stream().map(Touched::present).toList())
                .getResultStream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
        first.forEach(it -> told.add(new UndoPreview.Conflict(
                it.entity().name(), it.id(), called.get(it), why(against.get(it), by.get(it.present()), wording))));
    }

    private String why(Problem problem, @Nullable Revision by, Wording wording) {
        Formats formats = wording.formats();
        Locale locale = formats == null ? Texts.SPANISH : formats.locale();
        Object[] args = problem.code().equals(Undoers.CHANGED_SINCE) && by != null
                ? new Object[] {by.user(), formats == null ? by.at().toString() : formats.time(by.at())}
                : problem.args();
        return String.valueOf(messages.getMessage("error." + problem.code(), args, problem.code(), locale));
    }

    List<SetChange> changes(long set, String name, long after, int size, Wording wording) {
        AuditedEntity entity = entities.all().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("entity", "changeSet.entity", name));
        List<Touched> page = touched.of(set, entity, after, size);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, Step> steps = steps(entity, page);
        Telling telling = new Telling(messages, wording, names.of(steps.values().stream().flatMap(Step::references).toList()));
        Map<Touched, String> called = called(page);
        return page.stream()
                .map(it -> {
                    Step step = steps.get(it.id());
                    Change.Action action = it.created() ? Change.Action.CREATED : step.action();
                    return new SetChange(it.id(), called.get(it), action, telling.own(step));
                })
                .toList();
    }

    /** Each record as the set left it, beside what it was before the set. */
    private Map<Long, Step> steps(AuditedEntity entity, List<Touched> page) {
        Map<Long, Snapshot> before = byId(snapshots.at(
                entity, page.stream().filter(it -> !it.created()).map(it -> new Reference(entity.name(), it.id(), it.first() - 1)).toList()));
        Map<Long, Snapshot> after = byId(snapshots.at(entity, page.stream().map(it -> new Reference(entity.name(), it.id(), it.last())).toList()));
        Map<Long, Step> steps = new HashMap<>();
        page.forEach(it -> steps.put(it.id(), new Step(entity, before.get(it.id()), after.get(it.id()))));
        return steps;
    }

    private static Map<Long, Snapshot> byId(List<Snapshot> rows) {
        return rows.stream().collect(Collectors.toMap(Snapshot::id, Function.identity()));
    }

    private Map<Touched, String> called(List<Touched> records) {
        Map<Touched, Reference> references = new HashMap<>();
        records.forEach(it -> references.put(it, new Reference(it.entity().name(), it.id(), it.last())));
        Map<Reference, String> called = names.of(references.values());
        return records.stream().collect(Collectors.toMap(Function.identity(), it -> called.get(references.get(it))));
    }

    private String label(AuditedEntity entity, Wording wording) {
        Formats formats = wording.formats();
        return formats == null
                ? entity.name()
                : String.valueOf(messages.getMessage("entity." + entity.texts(), null, entity.name(), formats.locale()));
    }
}
