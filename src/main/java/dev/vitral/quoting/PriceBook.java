package dev.vitral.quoting;

import dev.vitral.catalog.Product;
import dev.vitral.quoting.design.Materials;
import dev.vitral.quoting.design.WindowTemplate;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that pricing must know of the world for some drafts, read at once.
 *
 * @param templates by their code, those in the trash left out
 * @param designs the versions of them that are asked for, whole
 * @param factors of the finishes by code
 * @param materials that windows take
 * @param plain products sold as they are, by {@link #key}
 */
record PriceBook(
        Map<String, Template> templates,
        Map<VersionKey, WindowTemplate> designs,
        Map<String, BigDecimal> factors,
        Materials materials,
        Map<String, Product> plain,
        Scenario scenario) {

    /** What the window is priced by: the version asked for, else the newest, else the template as it is written. */
    static VersionKey version(QuoteDraft.Item item, Template template) {
        Integer newest = template.getPublishedNumber();
        int number = item.templateVersion() != null ? item.templateVersion() : newest != null ? newest : VersionKey.WRITTEN;
        return new VersionKey(template.getCode(), number);
    }

    /** A product that is sold as it is. */
    Optional<Product> product(String code) {
        return Optional.ofNullable(plain.get(key(code)));
    }

    static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
