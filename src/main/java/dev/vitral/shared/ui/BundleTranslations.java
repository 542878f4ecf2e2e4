package dev.vitral.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.vitral.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives Vaadin the texts of the bundles, so that a screen says {@code translate(key)}. */
@Component
class BundleTranslations implements I18NProvider {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    BundleTranslations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Texts.SPANISH, Texts.ENGLISH);
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... args) {
        return texts.get(locale == null ? Texts.SPANISH : Texts.nearest(locale), key, args);
    }
}
