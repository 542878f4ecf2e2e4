package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.CategoryData;
import dev.vitral.catalog.CategoryRow;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CategoryController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "categories", description = "The tree that products are sorted into")
class CategoryController extends ReferenceController<CategoryRow, Category, CategoryController.Body> {
    static final String PATH = "/api/v1/categories";

    private final CatalogData catalog;

    CategoryController(CategoryData data, CatalogData catalog, Idempotency idempotency) {
        super(PATH, "category", CategoryRow.class, data, idempotency);
        this.catalog = catalog;
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "CategoryBody")
    @JsonIgnoreProperties({"id", "parentName", "version"})
    record Body(
            @Schema(example = "VID") @NotBlank String code,
            @Schema(example = "Vidrio y paneles") @NotBlank String name,
            @Schema(example = "MAT") @Nullable String parentCode,
            @Schema(example = "V", description = "what its products' codes begin with; its code when absent") @Nullable String codePrefix,
            @Schema(example = "{PREFIX}-{000}") @Nullable String codePattern,
            @Schema(example = "1.45", description = "once products inherit it, it changes by /price-changes only") @Nullable BigDecimal priceFactor) {}

    @Override
    Category blank() {
        return new Category();
    }

    @Override
    void apply(Body body, Category category) {
        category.setCode(body.code());
        category.setName(body.name());
        category.setParent(body.parentCode() == null || body.parentCode().isBlank() ? null : parent(body.parentCode()));
        category.setCodePrefix(body.codePrefix());
        category.setCodePattern(body.codePattern());
        category.setPriceFactor(body.priceFactor());
    }

    private Category parent(String code) {
        return catalog.category(code).orElseThrow(() -> Problem.invalid("parentCode", "category.parentUnknown", code));
    }

    @Override
    CategoryRow row(Category category) {
        return CategoryRow.from(category);
    }
}
