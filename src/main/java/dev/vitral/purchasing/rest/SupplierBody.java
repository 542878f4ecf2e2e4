package dev.vitral.purchasing.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.purchasing.Supplier;
import dev.vitral.shared.Problem;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a supplier: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
@Schema(name = "SupplierBody")
@JsonIgnoreProperties({"id", "taxIdWarning", "version"})
record SupplierBody(
        @Schema(example = "XAXX010101000") @Nullable String taxId,
        @Nullable TaxCountry taxCountry,
        @Schema(example = "Aluminios del Norte, S.A. de C.V.") @NotBlank String name,
        @Nullable String tradeName,
        @Nullable String contactName,
        @Schema(example = "compras@example.com") @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Integer creditDays,
        @Nullable Integer leadTimeDays,
        @Nullable String notes,
        @Nullable Boolean active) {

    void applyTo(Supplier supplier) {
        supplier.setTaxIdentity(identity());
        supplier.setName(name);
        supplier.setTradeName(tradeName);
        supplier.setContactName(contactName);
        supplier.setEmail(email);
        supplier.setPhone(phone);
        supplier.setAddress(address);
        supplier.setCreditDays(creditDays == null ? 0 : creditDays);
        supplier.setLeadTimeDays(leadTimeDays == null ? 0 : leadTimeDays);
        supplier.setNotes(notes);
        supplier.setActive(active == null || active);
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
