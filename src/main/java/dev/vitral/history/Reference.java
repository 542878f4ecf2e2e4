package dev.vitral.history;

/** A record that another referred to, as it was at that revision. */
record Reference(String entity, long id, long revision) {}
