package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

/** Looking for a twin does not write the changes that are being checked: the unique key would answer before the message does. */
interface Products extends JpaRepository<Product, Long> {
    @EntityGraph(attributePaths = {"category", "unit", "taxRate", "purchaseUnit", "furtherUnits"})
    Optional<Product> findWithDataById(Long id);

    @EntityGraph(attributePaths = {"unit", "furtherUnits"})
    List<Product> findWithUnitsByIdIn(Collection<Long> ids);

    @EntityGraph(attributePaths = {"category", "unit", "taxRate", "purchaseUnit", "furtherUnits"})
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Product> findByCode(String code);

    @EntityGraph(attributePaths = {"category", "unit", "taxRate"})
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Product> findByBarcode(String barcode);

    @EntityGraph(attributePaths = {"category", "unit", "taxRate"})
    List<Product> findWithDataByIdIn(Collection<Long> ids);

    List<Product> findByBarcodeIn(Collection<String> barcodes);

    @EntityGraph(attributePaths = {"unit"})
    List<Product> findByCodeIn(Collection<String> codes);

    long countByCategoryIdAndDeletedAtIsNull(Long categoryId);

    long countByUnitIdAndDeletedAtIsNull(Long unitId);

    long countByPurchaseUnitIdAndDeletedAtIsNull(Long unitId);

    long countByFurtherUnitsUnitIdAndDeletedAtIsNull(Long unitId);

    long countByTaxRateIdAndDeletedAtIsNull(Long taxRateId);
}
