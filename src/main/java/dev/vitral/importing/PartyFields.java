package dev.vitral.importing;

import dev.vitral.shared.InvalidTaxIdException;
import dev.vitral.shared.PartyRecord;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What imports of persons and companies have in common: their fields, and how a row finds its record. */
public final class PartyFields {
    /** Fields one of which tells a party apart. */
    public static final List<String> KEYS = List.of("taxId", "name");

    private static final String BY_NAME = "name 0";
    /** One of the same name and another tax id is someone else. */
    private static final String BY_NAME_WITHOUT_ID = "name 1";

    private PartyFields() {}

    /** The common fields and these. */
    @SafeVarargs
    public static <T extends PartyRecord> List<ImportField<T>> with(ImportField<T>... more) {
        List<ImportField<T>> fields = new ArrayList<>(List.of(
                ImportField.<T, TaxId>choice("taxId", PartyFields::taxId, List::of, TaxId::value, PartyRecord::getTaxIdentity, PartyRecord::setTaxIdentity).example("XAXX010101000")
                        .also("rif", "rfc", "tax id", "id fiscal", "identificacion fiscal", "registro fiscal", "nit"),
                ImportField.<T>text("name", PartyRecord::getName, PartyRecord::setName).required().example("Aluminios del Centro, S.A. de C.V.")
                        .also("nombre", "razon social", "empresa", "proveedor", "cliente", "supplier", "customer", "company", "legal name"),
                ImportField.<T>text("tradeName", PartyRecord::getTradeName, PartyRecord::setTradeName).also("nombre comercial", "alias", "trade name"),
                ImportField.<T>text("contactName", PartyRecord::getContactName, PartyRecord::setContactName).also("contacto", "persona de contacto", "atencion", "contact"),
                ImportField.<T>text("email", PartyRecord::getEmail, PartyRecord::setEmail).example("ventas@empresa.com").also("correo", "correo electronico", "e mail", "mail"),
                ImportField.<T>text("phone", PartyRecord::getPhone, PartyRecord::setPhone).example("442 123 4567").also("telefono", "tel", "celular", "movil", "whatsapp", "telephone", "mobile"),
                ImportField.<T>text("address", PartyRecord::getAddress, PartyRecord::setAddress).also("direccion", "domicilio"),
                ImportField.<T>text("notes", PartyRecord::getNotes, PartyRecord::setNotes).also("observaciones", "comentarios", "comments"),
                ImportField.<T>flag("active", PartyRecord::isActive, PartyRecord::setActive).also("vigente")));
        fields.addAll(fields.size() - 2, List.of(more));
        return List.copyOf(fields);
    }

    /** The country shows in the id itself. */
    private static Optional<TaxId> taxId(String text) {
        for (TaxCountry country : TaxCountry.values()) {
            try {
                return Optional.of(TaxId.of(country, text));
            } catch (InvalidTaxIdException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** By what the row's record may be found: its tax id, else its name. */
    public static List<String> keys(ImportRow row) {
        List<String> keys = new ArrayList<>();
        String which = BY_NAME;
        if (row.value("taxId") instanceof TaxId id) {
            keys.add(id.value());
            which = BY_NAME_WITHOUT_ID;
        }
        if (!row.text("name").isBlank()) {
            keys.add(which + Words.plain(row.text("name")) + "\n" + row.text("name"));
        }
        return keys;
    }

    /** The records of these keys. */
    public static <T extends PartyRecord> Map<String, T> found(
            Collection<String> keys, Function<Collection<String>, List<T>> byTaxId, Function<Collection<String>, List<T>> byName) {
        List<String> taxIds = keys.stream().filter(it -> !it.startsWith("name ")).toList();
        List<String> names = keys.stream().filter(it -> it.startsWith("name ")).toList();
        Map<String, T> found = new HashMap<>();
        if (!taxIds.isEmpty()) {
            byTaxId.apply(taxIds).forEach(it -> found.put(String.valueOf(it.getTaxId()), it));
        }
        if (!names.isEmpty()) {
            Map<String, T> named = new HashMap<>();
            byName.apply(names.stream().map(it -> it.substring(it.indexOf('\n') + 1)).toList()).forEach(it -> named.putIfAbsent(Words.plain(it.getName()), it));
            names.forEach(key -> {
                T there = named.get(key.substring(BY_NAME.length(), key.indexOf('\n')));
                if (there != null && (key.startsWith(BY_NAME) || there.getTaxId() == null)) {
                    found.put(key, there);
                }
            });
        }
        return found;
    }
}
