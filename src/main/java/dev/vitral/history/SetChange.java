package dev.vitral.history;

import java.util.List;

/** What a change set did to one record, from before its first revision to its last. */
public record SetChange(long id, String record, Change.Action action, List<FieldChange> changes) {}
