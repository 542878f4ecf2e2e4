package dev.vitral.api;

import dev.vitral.shared.Texts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Settings of Spring MVC that all controllers share. */
@Configuration
class WebRules {
    /** Validation messages follow Accept-Language, Spanish first. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Texts.SPANISH, Texts.ENGLISH));
        resolver.setDefaultLocale(Texts.SPANISH);
        return resolver;
    }
}
