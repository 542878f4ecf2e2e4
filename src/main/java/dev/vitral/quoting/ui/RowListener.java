package dev.vitral.quoting.ui;

/** What a window's row tells the list that it stands in. */
interface RowListener {
    void changed();

    void selected(WindowRow row);

    void copied(WindowRow row);

    void removed(WindowRow row);
}
