package dev.vitral.api;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of the record that they speak of (API-5). */
public final class Answers {
    private Answers() {}

    /** 200 with the record. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, ETags.of(version)).body(body);
    }

    /** 201 with the record and where it is. */
    public static <T> ResponseEntity<T> created(String path, T body, long version) {
        return ResponseEntity.created(URI.create(path)).header(HttpHeaders.ETAG, ETags.of(version)).body(body);
    }
}
