package dev.vitral.customers.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.customers.Customer;
import dev.vitral.shared.Problem;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a customer: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
@Schema(name = "CustomerBody")
@JsonIgnoreProperties({"id", "taxIdWarning", "version"})
record CustomerBody(
        @Schema(example = "XAXX010101000") @Nullable String taxId,
        @Nullable TaxCountry taxCountry,
        @Schema(example = "Aluminios del Norte, S.A. de C.V.") @NotBlank String name,
        @Nullable String tradeName,
        @Nullable String contactName,
        @Schema(example = "compras@example.com") @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String jobSite,
        @Nullable Instant consentAt,
        @Nullable String consentSource,
        @Nullable String notes,
        @Nullable Boolean active) {

    void applyTo(Customer customer) {
        customer.setTaxIdentity(identity());
        customer.setName(name);
        customer.setTradeName(tradeName);
        customer.setContactName(contactName);
        customer.setEmail(email);
        customer.setPhone(phone);
        customer.setAddress(address);
        customer.setJobSite(jobSite);
        if (consentAt == null) {
            customer.withdrawConsent();
        } else {
            customer.consent(consentAt, consentSource == null ? "" : consentSource);
        }
        customer.setNotes(notes);
        customer.setActive(active == null || active);
    }

    private @Nullable TaxId identity() {
        if (taxId == null || taxId.isBlank()) {
            return null;
        }
        if (taxCountry == null) {
            throw Problem.invalid("taxCountry", "taxId.countryMissing");
        }
        return TaxId.of(taxCountry, taxId);
    }
}
