package dev.vitral.catalog;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the catalogue: products. */
@Service
@RequiresClerk
@Transactional
public class Catalog {
    private final Products products;
    private final ProductCodes codes;
    private final PriceFactors factors;
    private final Lists lists;
    private final ApplicationEventPublisher events;

    Catalog(Products products, ProductCodes codes, PriceFactors factors, Lists lists, ApplicationEventPublisher events) {
        this.products = products;
        this.codes = codes;
        this.factors = factors;
        this.lists = lists;
        this.events = events;
    }

    /** Rows of the product list. */
    @Transactional(readOnly = true)
    public ListPage<ProductRow> list(ListRequest request) {
        return lists.page(ProductList.SPEC, request);
    }

    /** How many products the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(ProductList.SPEC, request);
    }

    /** The product with its category, unit and tax rate; one in the trash too. */
    @Transactional(readOnly = true)
    public Optional<Product> find(long id) {
        return products.findWithDataById(id);
    }

    /** The product of that code, in use or in the trash. */
    @Transactional(readOnly = true)
    public Optional<Product> findByCode(String code) {
        return products.findByCode(Codes.normalised(code));
    }

    /** The products in use of these codes; a code without product is left out. */
    @Transactional(readOnly = true)
    public List<Product> findByCodes(Collection<String> codes) {
        return products.findByCodeIn(codes).stream().filter(p -> !p.isDeleted()).toList();
    }

    /**
     * Creates the product, with a code made for it if it has none, or writes over the version that the caller read.
     *
     * @throws Problem product.codeTaken, product.barcodeTaken, product.unitRefused (422); a stale version fails as an optimistic lock
     */
    public Product save(Product product) {
        boolean codeless = !product.isSaved() && product.getCode().isEmpty() && product.getCategory() != null;
        try {
            return write(product, codeless);
        } catch (RuntimeException e) {
            if (codeless) {
                // The number goes back with the transaction; a repetition of it asks again.
                product.setCode("");
            }
            throw e;
        }
    }

    private Product write(Product product, boolean codeless) {
        Category category = product.getCategory();
        if (codeless && category != null) {
            product.setCode(codes.next(category.getId(), product.getDescription()));
        }
        if (product.isFactorInherited() && category != null) {
            product.inherit(factors.inherited(category.getId()));
        }
        refuseUnits(product);
        refuseTwin(product);
        boolean isNew = !product.isSaved();
        Product saved = products.saveAndFlush(product);
        if (isNew) {
            events.publishEvent(new ProductCreated(saved.getId()));
        }
        return products.findWithDataById(saved.getId()).orElseThrow();
    }

    /** Takes the product out of use (CAT-9). */
    @RequiresManager
    public Product delete(long id, long version) {
        Product product = at(id, version);
        product.delete();
        return products.saveAndFlush(product);
    }

    /** Puts the product back into use. */
    @RequiresManager
    public Product restore(long id, long version) {
        Product product = at(id, version);
        product.restore();
        if (product.isFactorInherited() && product.getCategory() != null) {
            product.inherit(factors.inherited(product.getCategory().getId()));
        }
        return products.saveAndFlush(product);
    }

    private Product at(long id, long version) {
        Product product = products.findWithDataById(id).orElseThrow(() -> Problem.notFound("product", id));
        product.requireVersion(version);
        return product;
    }

    /** The factor that a product of that category has unless it has its own. */
    @Transactional(readOnly = true)
    public BigDecimal inheritedFactor(Category category) {
        return factors.shown(category.getId());
    }

    private static void refuseUnits(Product product) {
        Unit stock = product.getUnit();
        if (stock == null || !Persistence.getPersistenceUtil().isLoaded(product, "furtherUnits")) {
            return;
        }
        for (ProductUnit further : product.getFurtherUnits()) {
            if (further.getUnit().getId().equals(stock.getId()) || !further.said().isKeepable()) {
                throw Problem.invalid("units", "product.unitRefused", further.getUnit().getName());
            }
        }
        Unit purchase = product.getPurchaseUnit();
        if (purchase != null && UnitConversion.of(product).factor(purchase, stock).isEmpty()) {
            throw Problem.invalid("purchaseUnit", "unit.noConversion", purchase.getName(), stock.getName(), product.getCode());
        }
    }

    /** Checked first for a message at the field; the unique keys hold when two do it at once. */
    private void refuseTwin(Product product) {
        products.findByCode(product.getCode()).filter(other -> isOther(other, product)).ifPresent(other -> {
            throw Problem.invalid("code", other.isDeleted() ? "product.codeInTrash" : "product.codeTaken", product.getCode());
        });
        if (product.getBarcode() != null) {
            products.findByBarcode(product.getBarcode()).filter(other -> isOther(other, product)).ifPresent(other -> {
                throw Problem.invalid("barcode", "product.barcodeTaken", product.getBarcode(), other.getCode());
            });
        }
    }

    private static boolean isOther(Product found, Product product) {
        return !product.isSaved() || !found.getId().equals(product.getId());
    }
}
