package dev.vitral.bulk;

/** Something done to each of many records; a module supplies it as a bean. */
public interface BulkTask {
    /** Its name, such as {@code product.deactivate}: its title stands under {@code bulk.<name>}, what it will do under {@code bulk.<name>.text}. */
    String name();

    /** Who may do it, by name of the role; what it calls checks again. */
    String role();

    /** What it works on. */
    BulkRows<?> rows();

    /**
     * Does it to one record, in a transaction with some others.
     *
     * @param argument what was chosen before, or empty
     * @return false when the record is so already, and nothing was written
     * @throws dev.vitral.shared.Problem when this record refuses; the others go on
     */
    boolean apply(long id, String argument);
}
