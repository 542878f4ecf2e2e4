package dev.vitral.quoting;

import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands at the head of the shop's paper; a neutral sample until the shop says its own.
 *
 * @param contact telephone, mail, site: one line
 * @param logo file of a PNG or JPEG; without it a neutral mark is printed
 */
@ConfigurationProperties("vitral.shop")
record ShopLetterhead(
        @DefaultValue("Taller de muestra") String name,
        @DefaultValue("MX") TaxCountry taxCountry,
        @DefaultValue("") String taxId,
        @DefaultValue("Calle, número, colonia, ciudad") String address,
        @DefaultValue("55 0000 0000 · ventas@taller.example") String contact,
        @Nullable Path logo) {
    private static final Logger LOG = LoggerFactory.getLogger(ShopLetterhead.class);

    QuotationSheet.Shop shop() {
        TaxId identity = taxId.isBlank() ? null : TaxId.of(taxCountry, taxId);
        return new QuotationSheet.Shop(name, identity, address, contact, picture());
    }

    /** A logo that can't be read must not keep a quotation from its customer. */
    private byte @Nullable [] picture() {
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
