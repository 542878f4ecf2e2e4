package dev.vitral.shared;

/** A country whose tax identifiers Vitral knows; it decides an identifier's syntax and name. */
public enum TaxCountry {
    /** Mexico, whose identifier is the RFC. */
    MX("RFC"),
    /** Venezuela, whose identifier is the RIF. */
    VE("RIF");

    private final String idName;

    TaxCountry(String idName) {
        this.idName = idName;
    }

    /** What the country calls its identifier: the same word in every language. */
    public String idName() {
        return idName;
    }
}
