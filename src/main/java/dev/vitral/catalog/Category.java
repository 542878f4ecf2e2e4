package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A category of products; categories form a tree. */
@Entity
@Audited
@Recorded(namedBy = "name", collection = "categories")
public class Category extends BusinessRecord {
    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = Codes.PATTERN, message = "{validation.code}")
    private String code = "";

    @NotBlank
    @Size(max = 120)
    private String name = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category parent;

    @Size(max = 20)
    @Pattern(regexp = "|" + Codes.PATTERN, message = "{validation.code}")
    private @Nullable String codePrefix;

    @Size(max = 40)
    private @Nullable String codePattern;

    @Positive
    @Digits(integer = 6, fraction = 6)
    private @Nullable BigDecimal priceFactor;

    /** An empty category for a form to fill. */
    public Category() {}

    /** A category under {@code parent}, or at the root of the tree. */
    public Category(String code, String name, @Nullable Category parent) {
        this.code = Codes.normalised(code);
        this.name = name;
        this.parent = parent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Codes.normalised(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public @Nullable Category getParent() {
        return parent;
    }

    public void setParent(@Nullable Category parent) {
        this.parent = parent;
    }

    /** What its products' codes begin with; none means its own code. */
    public @Nullable String getCodePrefix() {
        return codePrefix;
    }

    public void setCodePrefix(@Nullable String prefix) {
        this.codePrefix = prefix == null || prefix.isBlank() ? null : Codes.normalised(prefix);
    }

    /** How its products' codes are made ({@link CodePattern}); none means {@code {PREFIX}-{WORDS}-{00}}. */
    public @Nullable String getCodePattern() {
        return codePattern;
    }

    /** Sets the pattern; refuses one that would make no good code (category.codePattern, 422). */
    public void setCodePattern(@Nullable String pattern) {
        this.codePattern = pattern == null || pattern.isBlank() ? null : new CodePattern(pattern).text();
    }

    /** Factor of its products without one of their own, 6 places; none means the shop's. */
    public @Nullable BigDecimal getPriceFactor() {
        return priceFactor;
    }

    /** Sets the factor; once products inherit it, only a price change may (CAT-4). */
    public void setPriceFactor(@Nullable BigDecimal factor) {
        this.priceFactor = factor == null ? null : Scale.RATE.of(factor);
    }
}
