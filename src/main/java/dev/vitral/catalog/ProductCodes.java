package dev.vitral.catalog;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes made for new products (CAT-3, CAT-11): by the category's pattern, checked against every code there is, in use or in the trash, and never given twice.
 */
@Service
@RequiresClerk
@Transactional
public class ProductCodes {
    private final JdbcClient jdbc;

    ProductCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Making(String code, @Nullable String codePrefix, @Nullable String codePattern) {
        CodePattern.Stem stem(String description) {
            CodePattern pattern = codePattern == null ? CodePattern.USUAL : new CodePattern(codePattern);
            return pattern.stem(codePrefix == null ? code : codePrefix, description);
        }
    }

    /** Whether this can be a product's code, typed or made: one rule for both. */
    public static boolean isCode(String text) {
        String code = Codes.normalised(text);
        return code.length() <= Codes.LONGEST && code.matches(Codes.PATTERN);
    }

    /** The code that a product saved now without one would get; it is not kept for anybody. Empty when there is no such category. */
    @Transactional(readOnly = true)
    public Optional<String> preview(String categoryCode, String description) {
        return jdbc.sql("SELECT code, code_prefix, code_pattern FROM category WHERE code = ? AND deleted_at IS NULL")
                .param(Codes.normalised(categoryCode))
                .query(Making.class)
                .optional()
                .map(making -> preview(making.stem(description)));
    }

    private String preview(CodePattern.Stem stem) {
        long last = jdbc.sql("SELECT last_number FROM product_code_counter WHERE stem = ?")
                .param(stem.key())
                .query(Long.class)
                .optional()
                .orElseGet(() -> highest(stem));
        return stem.code(free(stem, last + 1));
    }

    /**
     * The next code of the category's series, counted in the caller's transaction. Nothing is read before the counter is locked but by locks, so that no
     * snapshot is older than it and many at once only wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(long category, String description) {
        CodePattern.Stem stem = jdbc.sql("SELECT code, code_prefix, code_pattern FROM category WHERE id = ? LOCK IN SHARE MODE")
                .param(category)
                .query(Making.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("category", category))
                .stem(description);
        jdbc.sql("INSERT INTO product_code_counter (stem, last_number) VALUES (?, LAST_INSERT_ID(1)) "
                        + "ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)")
                .param(stem.key())
                .update();
        long counted = jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        // A new series goes on behind the codes that the shop had already.
        long number = free(stem, counted > 1 ? counted : highest(stem) + 1);
        if (number != counted) {
            jdbc.sql("UPDATE product_code_counter SET last_number = ? WHERE stem = ?").params(number, stem.key()).update();
        }
        return stem.code(number);
    }

    private long free(CodePattern.Stem stem, long from) {
        long number = from;
        while (jdbc.sql("SELECT COUNT(*) FROM product WHERE code = ?").param(stem.code(number)).query(Long.class).single() > 0) {
            number++;
        }
        return number;
    }

    /** The highest number under the stem among the codes that are there, 0 without any; series with a tail are sought step by step instead. */
    private long highest(CodePattern.Stem stem) {
        if (!stem.after().isEmpty()) {
            return 0;
        }
        return jdbc.sql("SELECT COALESCE(MAX(CAST(SUBSTRING(code, :behind) AS UNSIGNED)), 0) FROM product"
                        + " WHERE code LIKE :like ESCAPE '!' AND SUBSTRING(code, :behind) REGEXP '^[0-9]{1,9}$'")
                .param("behind", stem.before().length() + 1)
                .param("like", stem.before().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .query(Long.class)
                .single();
    }
}
