package dev.vitral.reporting;

import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands at the head of the shop's paper (VITRAL_SHOP_…); a neutral sample until the shop says its own.
 *
 * @param contact telephone, mail, site: one line
 * @param logo file of a PNG or JPEG; without it a neutral mark is printed
 */
@ConfigurationProperties("vitral.shop")
public record Letterhead(
        @DefaultValue("Taller de muestra") String name,
        @DefaultValue("MX") TaxCountry taxCountry,
        @DefaultValue("") String taxId,
        @DefaultValue("Calle, número, colonia, ciudad") String address,
        @DefaultValue("55 0000 0000 · ventas@taller.example") String contact,
        @Nullable Path logo) {
    private static final Logger LOG = LoggerFactory.getLogger(Letterhead.class);

    /** The shop's own tax identifier, when it has said one. */
    public Optional<TaxId> identity() {
        return taxId.isBlank() ? Optional.empty() : Optional.of(TaxId.of(taxCountry, taxId));
    }

    /** The logo's bytes; none where it can't be read, since a logo must not keep a document from its reader. */
    public byte @Nullable [] picture() {
        if (logo == null) {
            return null;
        }
        try {
            return Files.readAllBytes(logo);
        } catch (IOException e) {
            LOG.warn("The logo {} can't be read: {}", logo, e.getMessage());
            return null;
        }
    }
}
