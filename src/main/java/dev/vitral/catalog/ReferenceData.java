package dev.vitral.catalog;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresAdmin;
import dev.vitral.shared.RequiresClerk;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** One kind of the data that products refer to (CAT-5, CAT-9): all read it, an administrator writes it. */
@RequiresClerk
@Transactional
public class ReferenceData<R, T extends BusinessRecord> {
    private final String name;
    private final Lists lists;
    private final ListSpec<R> spec;
    private final JpaRepository<T, Long> records;

    ReferenceData(String name, Lists lists, ListSpec<R> spec, JpaRepository<T, Long> records) {
        this.name = name;
        this.lists = lists;
        this.spec = spec;
        this.records = records;
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<R> list(ListRequest request) {
        return lists.page(spec, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(spec, request);
    }

    /** The record with what it refers to; one in the trash too. */
    @Transactional(readOnly = true)
    public Optional<T> find(long id) {
        return read(id);
    }

    /**
     * Creates the record or writes over the version that the caller read.
     *
     * @throws Problem {@code <kind>.codeTaken}, {@code <kind>.codeInTrash} (422); a stale version fails as an optimistic lock
     */
    @RequiresAdmin
    public T save(T record) {
        check(record);
        return read(records.saveAndFlush(record).getId()).orElseThrow();
    }

    /**
     * Changes the record in use if it still has that version.
     *
     * @throws Problem {@code <kind>.notFound} (404), record.stale (412), and what {@link #save} refuses
     */
    @RequiresAdmin
    public T change(long id, long version, Consumer<T> change) {
        T record = read(id).filter(it -> !it.isDeleted()).orElseThrow(() -> missing(id));
        record.requireVersion(version);
        change.accept(record);
        return save(record);
    }

    /**
     * Takes the record out of use.
     *
     * @throws Problem {@code <kind>.inUse} (409) while products in use have it
     */
    @RequiresAdmin
    public T delete(long id, long version) {
        T record = at(id, version);
        checkUnused(record);
        record.delete();
        return records.saveAndFlush(record);
    }

    /** Puts the record back into use. */
    @RequiresAdmin
    public T restore(long id, long version) {
        T record = at(id, version);
        record.restore();
        return records.saveAndFlush(record);
    }

    private T at(long id, long version) {
        T record = read(id).orElseThrow(() -> missing(id));
        record.requireVersion(version);
        return record;
    }

    private Problem missing(long id) {
        return Problem.notFound(name, id);
    }

    /** The record with what a screen shows of it. */
    Optional<T> read(long id) {
        return records.findById(id);
    }

    /** Refuses a record that can't be saved: checked first for a message at the field; the unique keys hold when two do it at once. */
    void check(T record) {}

    /** Refuses to take out of use what others in use refer to. */
    void checkUnused(T record) {}

    /** Whether what was found is not the record that is being saved. */
    static boolean isOther(BusinessRecord found, BusinessRecord record) {
        return !record.isSaved() || !found.getId().equals(record.getId());
    }
}
