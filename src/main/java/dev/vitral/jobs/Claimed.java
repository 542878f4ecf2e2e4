package dev.vitral.jobs;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job that this node has taken to work on.
 *
 * @param claim tells this run from any other of the same job
 * @param roles authorities that the owner had when the job was asked for
 */
record Claimed(
        long id,
        String claim,
        String kind,
        Map<String, String> parameters,
        String owner,
        Set<String> roles,
        String requestId,
        @Nullable String address,
        @Nullable String client,
        long done,
        @Nullable Long total) {}
