package dev.vitral.history.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.history.Change;
import dev.vitral.history.ChangeSet;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.ConflictMode;
import dev.vitral.history.SetChange;
import dev.vitral.history.UndoPreview;
import dev.vitral.history.Wording;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/change-sets}: one action of a user, seen whole and undone whole. */
@RestController
@RequestMapping(ChangeSetController.PATH)
@Tag(name = "change-sets")
class ChangeSetController {
    static final String PATH = "/api/v1/change-sets";

    private final ChangeSets sets;
    private final Idempotency idempotency;

    ChangeSetController(ChangeSets sets, Idempotency idempotency) {
        this.sets = sets;
        this.idempotency = idempotency;
    }

    /** A set; {@code records} is null while it goes on. */
    record SetJson(
            long id, String kind, String title, String user, Instant at, String state, @Nullable Long records, @Nullable Long undoOf, @Nullable Long undoJob) {
        static SetJson of(ChangeSet set) {
            return new SetJson(
                    set.id(), set.kind(), set.title(), set.user(), set.at(), set.undone() ? "UNDONE" : "DONE", set.records(), set.undoOf(), set.undoJob());
        }
    }

    /** A set with what it holds and what stands against undoing it; the first 100 conflicts are told. */
    record WholeJson(SetJson set, List<UndoPreview.Count> counts, long conflicts, List<UndoPreview.Conflict> firstConflicts) {}

    /** One record of a set. */
    record ChangeJson(long id, String record, Change.Action action, List<HistoryController.Field> changes) {
        static ChangeJson of(SetChange change) {
            return new ChangeJson(
                    change.id(),
                    change.record(),
                    change.action(),
                    change.changes().stream().map(c -> new HistoryController.Field(c.field(), c.before(), c.after())).toList());
        }
    }

    /** Whether records that can't be put back stay and the others go; without it, nothing is undone then. */
    record UndoBody(boolean leaveConflicts) {}

    /** The job that undoes it. */
    record Started(long job) {}

    private record Asked(long id, boolean leaveConflicts) {}

    @GetMapping
    @Operation(summary = "The change sets, newest first")
    Page<SetJson> list(@RequestParam Map<String, String> parameters) {
        ListRequest wanted = Paging.of(parameters);
        return Page.of(wanted, sets.list(wanted), sets.count(wanted), SetJson::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A change set, what it holds, and what stands against undoing it")
    WholeJson one(@PathVariable long id) {
        ChangeSet set = sets.find(id).orElseThrow(() -> Problem.notFound("changeSet", id));
        UndoPreview preview = sets.preview(id, Wording.PLAIN);
        return new WholeJson(SetJson.of(set), preview.counts(), preview.conflicts(), preview.first());
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "What it did to the records of one entity", description = "`entity` as in `counts`; `after` is the id of the last one read.")
    List<ChangeJson> changes(
            @PathVariable long id,
            @RequestParam String entity,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int size) {
        return sets.changes(id, entity, after, size, Wording.PLAIN).stream().map(ChangeJson::of).toList();
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Undo it as a job")
    ResponseEntity<Started> undo(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable UndoBody body) {
        boolean leave = body != null && body.leaveConflicts();
        Started started = idempotency.once(key, new Asked(id, leave), Started.class, () ->
                new Started(sets.undo(id, leave ? ConflictMode.LEAVE_OUT : ConflictMode.REFUSE).id()));
        return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + started.job())).body(started);
    }
}
