package dev.vitral.shared.ui;

import java.util.function.BooleanSupplier;

/**
 * A step of a new shop towards its first quotation.
 *
 * @param order position among all; the last one ends the guide
 * @param title what is to be done, in the user's language
 * @param path of the screen that does it
 * @param done whether the shop has done it; asked only while the last step is not
 */
public record FirstStep(int order, String title, String path, BooleanSupplier done) {}
