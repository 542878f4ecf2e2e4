package dev.vitral.history.rest;

import dev.vitral.history.Change;
import dev.vitral.history.HistoryPage;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code GET /api/v1/products/7/history} and the like for every collection that an entity names by {@code @Recorded}. */
@RestController
class HistoryController {
    private final RecordHistory history;

    HistoryController(RecordHistory history) {
        this.history = history;
    }

    /** What happened in one transaction; values are plain, records by their names. */
    record Entry(
            long revision, Instant at, String user, @Nullable String address, Change.Action action, @Nullable String reason, List<Field> changes) {
        static Entry of(Change change) {
            return new Entry(
                    change.revision(),
                    change.at(),
                    change.user(),
                    change.address(),
                    change.action(),
                    change.reason(),
                    change.changes().stream().map(c -> new Field(c.field(), c.before(), c.after())).toList());
        }
    }

    /** One field; an empty text where there was or is no value. */
    record Field(String field, String before, String after) {}

    /** Newest first; {@code Link: rel="next"} leads to what is older. */
    @GetMapping("/api/v1/{collection}/{id}/history")
    ResponseEntity<List<Entry>> history(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int size) {
        HistoryPage page = history.of(collection, id, before, size, Wording.PLAIN);
        var answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("before", page.next()).toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.changes().stream().map(Entry::of).toList());
    }
}
