package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.quoting.QuoteDraft;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line's own merma of profiles and of glass, folded away; empty fields stand for the quotation's (QUO-14). */
final class WasteFields extends Details {
    private final BigDecimalField profiles;
    private final BigDecimalField glass;

    WasteFields(Runnable changed) {
        profiles = Percents.field(changed);
        glass = Percents.field(changed);
        Div both = new Div(profiles, glass);
        both.addClassName("window-options");
        addClassName("window-waste");
        setSummaryText(translate("quotation.window.waste"));
        add(both);
    }

    Map<String, BigDecimalField> fields() {
        return Map.of("wasteProfilesRate", profiles, "wasteGlassRate", glass);
    }

    void read(QuoteDraft.Item item) {
        Percents.show(profiles, item.wasteProfilesRate());
        Percents.show(glass, item.wasteGlassRate());
        setOpened(item.wasteProfilesRate() != null || item.wasteGlassRate() != null);
    }

    /** Whether both can be taken; what can't is told at its field, and the fold opened. */
    boolean check() {
        boolean right = Percents.check(profiles, 100) & Percents.check(glass, 100);
        if (!right) {
            setOpened(true);
        }
        return right;
    }

    @Nullable BigDecimal ofProfiles() {
        return Percents.fraction(profiles);
    }

    @Nullable BigDecimal ofGlass() {
        return Percents.fraction(glass);
    }
}
