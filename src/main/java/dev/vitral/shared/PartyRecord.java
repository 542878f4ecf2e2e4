package dev.vitral.shared;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person or company that the shop deals with: how suppliers and customers are identified and reached. */
@MappedSuperclass
@Audited
public class PartyRecord extends BusinessRecord {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable TaxCountry taxCountry;

    private @Nullable String taxId;

    @NotBlank
    @Size(max = 160)
    private String name = "";

    @Size(max = 160)
    private @Nullable String tradeName;

    @Size(max = 120)
    private @Nullable String contactName;

    @Email
    @Size(max = 160)
    private @Nullable String email;

    @Size(max = 40)
    @Pattern(regexp = "[0-9+() .\\-/extEXT]*", message = "{validation.phone}")
    private @Nullable String phone;

    @Size(max = 300)
    private @Nullable String address;

    @Size(max = 2000)
    private @Nullable String notes;

    private boolean active = true;

    /** The tax id in its country, or nothing: the two go together. */
    public @Nullable TaxId getTaxIdentity() {
        return taxId == null || taxCountry == null ? null : new TaxId(taxCountry, taxId);
    }

    /** Sets the tax id; the value type has checked it. */
    public void setTaxIdentity(@Nullable TaxId identity) {
        this.taxCountry = identity == null ? null : identity.country();
        this.taxId = identity == null ? null : identity.value();
    }

    public @Nullable TaxCountry getTaxCountry() {
        return taxCountry;
    }

    /** The tax id as stored, without separators. */
    public @Nullable String getTaxId() {
        return taxId;
    }

    /** Legal name. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public @Nullable String getTradeName() {
        return tradeName;
    }

    public void setTradeName(@Nullable String tradeName) {
        this.tradeName = blankToNull(tradeName);
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = blankToNull(contactName);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = blankToNull(email);
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = blankToNull(phone);
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = blankToNull(address);
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = blankToNull(notes);
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** What was left empty is absent, so that unique keys and searches see no empty texts. */
    protected static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
