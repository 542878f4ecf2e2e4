package dev.vitral.operations;

/**
 * What must hold of the data after anything (reliability.md, I1 to I12).
 *
 * @param id its number there, such as I8
 * @param says what holds, for the person at the console
 * @param offenders read-only query of what breaks it: no rows when it holds, a hundred at most
 */
public record Invariant(String id, Message says, String offenders) {}
