package dev.vitral.shared.ui;

import dev.vitral.shared.Problem;
import java.util.List;
import java.util.Optional;

/** Where the views of lists and what each user last did with a list are kept (UI-12); the room {@code views} keeps them in the database. */
public interface ListViews {
    /** How the present user left that list. */
    ListMemory memory(String list);

    /** Keeps how the present user leaves that list. */
    void remember(String list, ListMemory memory);

    /** The views of that list that the present user may open, own ones first. */
    List<ListView> views(String list);

    /** The view of that id if it is of that list and the present user may open it. */
    Optional<ListView> find(String list, long id);

    /**
     * Saves a new view of that list for the present user, or writes over the version that was read.
     *
     * @throws Problem view.nameTaken, view.notYours, view.notYourRole, view.tooMany
     */
    ListView save(String list, ListView view);

    /** Deletes the view. */
    void delete(String list, long id);

    /** Puts back a view that was deleted. */
    ListView restore(String list, long id);
}
