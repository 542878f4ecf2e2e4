package dev.vitral.shared.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.shared.PartyRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a person or company is identified and reached: what the forms of suppliers and customers share. */
public class PartyForm<T extends PartyRecord> extends RecordForm<T> {
    /** A form for that kind of party, its texts under {@code name}. */
    protected PartyForm(String name, Class<T> type) {
        super(name, type);
    }

    /** The section of names and tax id. */
    protected void identity() {
        section(
                "identity",
                wide(field("name", Fields.text(), PartyRecord::getName, PartyRecord::setName)),
                field("tradeName", Fields.text(), p -> orEmpty(p.getTradeName()), PartyRecord::setTradeName),
                field("taxId", new TaxIdField(), new TaxIdField.TypedTaxId(), PartyRecord::getTaxIdentity, PartyRecord::setTaxIdentity));
    }

    /** The section of how to reach them. */
    protected void contact() {
        TextArea address = wide(field("address", Fields.area(), p -> orEmpty(p.getAddress()), PartyRecord::setAddress));
        section(
                "contact",
                field("contactName", Fields.text(), p -> orEmpty(p.getContactName()), PartyRecord::setContactName),
                field("phone", Fields.text(), p -> orEmpty(p.getPhone()), PartyRecord::setPhone),
                wide(field("email", Fields.text(), p -> orEmpty(p.getEmail()), PartyRecord::setEmail)),
                address);
    }

    /** The section of notes and whether they are dealt with at present. */
    protected void more() {
        section(
                "more",
                wide(field("notes", Fields.area(), p -> orEmpty(p.getNotes()), PartyRecord::setNotes)),
                field("active", new Checkbox(), PartyRecord::isActive, PartyRecord::setActive));
    }

    @Override
    protected String title(T party) {
        return party.getName();
    }

    @Override
    protected String code(T party) {
        var identity = party.getTaxIdentity();
        return identity == null ? "" : identity.formatted();
    }

    @Override
    protected List<Chip> chips(T party) {
        return party.isActive()
                ? List.of()
                : List.of(new Chip(com.vaadin.flow.i18n.I18NProvider.translate("list.inactive"), Chip.Tone.NEUTRAL));
    }

    /** What a field shows for what is absent. */
    protected static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
