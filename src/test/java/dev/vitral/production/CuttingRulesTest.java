package dev.vitral.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables that check-config knows are those that the rules are read from. */
class CuttingRulesTest {
    @Test
    void are_read_from_the_variables_that_are_documented() {
        CuttingRules rules = bound(Map.of("VITRAL_CUTTING_KERF", "3.5", "VITRAL_CUTTING_BAR_TRIM", "12", "VITRAL_CUTTING_BAR_REST", "600", "VITRAL_CUTTING_SHEET_TRIM", "15",
                "VITRAL_CUTTING_SHEET_REST", "120", "VITRAL_CUTTING_SHEET_BREAK", "20", "VITRAL_CUTTING_SECONDS", "9"));
        assertThat(rules).isEqualTo(new CuttingRules(new BigDecimal("3.5"), new BigDecimal("12"), new BigDecimal("600"), new BigDecimal("15"), new BigDecimal("120"),
                new BigDecimal("20"), 9));
    }

    @Test
    void stand_without_any() {
        assertThat(bound(Map.of()).barTrim()).isEqualByComparingTo("10");
        assertThat(bound(Map.of()).seconds()).isEqualTo(4);
    }

    private static CuttingRules bound(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("vitral.cutting", CuttingRules.class);
    }
}
