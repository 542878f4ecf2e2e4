package dev.vitral.shared.ui;

import dev.vitral.shared.ListPage;

/**
 * One thing on the home screen: how many of what, and the list that shows them.
 *
 * @param order position among all
 * @param icon symbol of the sprite
 * @param title what they are, in the user's language
 * @param total how many
 * @param path of the list, with its filters
 */
public record HomeItem(int order, String icon, String title, ListPage.Total total, String path) {}
