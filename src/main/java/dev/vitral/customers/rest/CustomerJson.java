package dev.vitral.customers.rest;

import dev.vitral.customers.Customer;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer as the contract names it; {@code taxIdWarning} tells what is accepted and still worth a look. */
@Schema(name = "Customer")
record CustomerJson(
        long id,
        @Nullable String taxId,
        @Nullable TaxCountry taxCountry,
        TaxId.@Nullable Warning taxIdWarning,
        @Schema(example = "Aluminios del Norte, S.A. de C.V.") String name,
        @Nullable String tradeName,
        @Nullable String contactName,
        @Schema(example = "compras@example.com") @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String jobSite,
        @Nullable Instant consentAt,
        @Nullable String consentSource,
        @Nullable String notes,
        boolean active,
        long version) {

    static CustomerJson of(Customer customer) {
        return new CustomerJson(
                customer.getId(),
                customer.getTaxId(),
                customer.getTaxCountry(),
                Optional.ofNullable(customer.getTaxIdentity()).flatMap(TaxId::warning).orElse(null),
                customer.getName(),
                customer.getTradeName(),
                customer.getContactName(),
                customer.getEmail(),
                customer.getPhone(),
                customer.getAddress(),
                customer.getJobSite(),
                customer.getConsentAt(),
                customer.getConsentSource(),
                customer.getNotes(),
                customer.isActive(),
                customer.getVersion());
    }
}
