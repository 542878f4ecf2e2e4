package dev.vitral.quoting;

import dev.vitral.catalog.Product;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuotationRecords extends JpaRepository<Quotation, Long> {
    @EntityGraph(attributePaths = {"customer", "items", "items.template"})
    Optional<Quotation> findWithItemsById(long id);

    @EntityGraph(attributePaths = {"customer", "items", "items.template"})
    List<Quotation> findByIdInOrderById(Collection<Long> ids);

    @Query("""
            select new dev.vitral.quoting.FormerRevision(q.id, q.revision, q.sentAt, q.total)
            from Quotation q where q.replacedBy.id = :id order by q.revision desc""")
    List<FormerRevision> formers(long id, Limit most);

    @Query("select p from PlainLine l join l.product p where l.quotation.id in :ids")
    List<Product> productsOf(Collection<Long> ids);

    /** Several with customer, windows and plain material, by id; a few statements whatever their number. */
    default List<Quotation> findWholeByIds(Collection<Long> ids) {
        List<Quotation> found = findByIdInOrderById(ids);
        productsOf(ids);
        found.forEach(Quotation::getMaterials);
        return found;
    }

    /** With customer, windows and plain material. */
    default Optional<Quotation> findWholeById(long id) {
        // Two lists can't be joined in one statement; the products are read first, so that the lines find them.
        Optional<Quotation> found = findWithItemsById(id);
        if (found.isPresent()) {
            productsOf(List.of(id));
            found.get().getMaterials();
        }
        return found;
    }
}
