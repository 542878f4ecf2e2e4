package dev.vitral.production.cutting;

/**
 * What is cut from one bar.
 *
 * @param kind of bar
 * @param pieces their types, rising
 */
record Load(int kind, int[] pieces) {}
