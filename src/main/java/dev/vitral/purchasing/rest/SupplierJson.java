package dev.vitral.purchasing.rest;

import dev.vitral.purchasing.Supplier;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A supplier as the contract names it; {@code taxIdWarning} tells what is accepted and still worth a look. */
@Schema(name = "Supplier")
record SupplierJson(
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
        int creditDays,
        int leadTimeDays,
        @Nullable String notes,
        boolean active,
        long version) {

    static SupplierJson of(Supplier supplier) {
        return new SupplierJson(
                supplier.getId(),
                supplier.getTaxId(),
                supplier.getTaxCountry(),
                Optional.ofNullable(supplier.getTaxIdentity()).flatMap(TaxId::warning).orElse(null),
                supplier.getName(),
                supplier.getTradeName(),
                supplier.getContactName(),
                supplier.getEmail(),
                supplier.getPhone(),
                supplier.getAddress(),
                supplier.getCreditDays(),
                supplier.getLeadTimeDays(),
                supplier.getNotes(),
                supplier.isActive(),
                supplier.getVersion());
    }
}
