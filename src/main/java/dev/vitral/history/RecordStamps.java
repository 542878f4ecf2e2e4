package dev.vitral.history;

import dev.vitral.shared.CurrentUser;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

/** Fills created and last modified, at and by, of each record (CAT-8). */
@Configuration
@EnableJpaAuditing
class RecordStamps {
    @Bean
    AuditorAware<String> auditor() {
        return () -> Optional.of(CurrentUser.name());
    }
}
