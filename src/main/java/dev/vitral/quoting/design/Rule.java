package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;

/**
 * What must hold for a window to be made at all.
 *
 * @param holds not zero where all is well, over parameters, choices and variables
 * @param message told to the clerk where it doesn't hold: what is wrong and what to do
 */
public record Rule(Formula holds, String message) {}
