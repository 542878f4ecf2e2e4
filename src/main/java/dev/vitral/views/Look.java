package dev.vitral.views;

import dev.vitral.shared.ui.ColumnPlace;
import java.util.List;

/** What a view shows, as the database keeps it: search, filters and order as in an address, and the columns in their order. */
record Look(String query, List<ColumnPlace> columns) {}
