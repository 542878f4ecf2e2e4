package dev.vitral.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class ReportEngineTest {

    private static final Pattern TEXT = Pattern.compile("\\$R\\{([^}]+)}");

    @ParameterizedTest
    @MethodSource("names")
    void compiles_every_template(String name) throws IOException {
        assertThat(new ReportTemplates().get(name)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("names")
    void finds_every_text_of_a_template_in_both_languages(String name) throws IOException {
        var source = new ClassPathResource("reports/" + name + ".jrxml").getContentAsString(StandardCharsets.UTF_8);
        for (var locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            var texts = ReportEngine.texts(locale);
            assertThat(TEXT.matcher(source).results().map(found -> found.group(1)))
                    .allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
        }
    }

    static Iterable<String> names() throws IOException {
        return new ReportTemplates().names();
    }

    @Test
    void finds_the_templates_by_folder_and_name() throws IOException {
        assertThat(names()).contains("quoting/quotation", "quoting/quotation-make-up", "quoting/quotation-terms");
    }

    @Test
    void refuses_a_report_that_is_not_on_the_class_path() {
        var content = new ReportContent("", Locale.ENGLISH, Map.of(), List.of());
        assertThatThrownBy(() -> ReportEngineSamples.engine().pdf("../../etc/passwd", content, new ByteArrayOutputStream()))
                .isInstanceOf(ReportException.class);
    }

    @Test
    void speaks_spanish_to_any_language_but_english() {
        assertThat(ReportEngine.texts(Locale.FRENCH).getLocale().getLanguage()).isEqualTo("es");
        assertThat(ReportEngine.texts(Locale.UK).getLocale().getLanguage()).isEqualTo("en");
        assertThat(ReportEngine.withCountry(Locale.of("es"))).isEqualTo(Locale.of("es", "MX"));
        assertThat(ReportEngine.withCountry(Locale.of("es", "VE"))).isEqualTo(Locale.of("es", "VE"));
        assertThatThrownBy(() -> ReportEngine.texts(Locale.UK).getString("no.such.text")).isInstanceOf(MissingResourceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!doctype svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
                "<svg><image xlink:href='file:///etc/passwd'/></svg>",
                "<svg><use href = \"http://example.com/a.svg#b\"/></svg>",
                "<svg><rect fill='url(http://example.com/#g)'/></svg>",
                "<svg><style>@import 'http://example.com/a.css';</style></svg>"
            })
    void refuses_drawings_that_reach_outside(String svg) {
        assertThatThrownBy(() -> ReportImage.svg(svg)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_drawings_that_point_to_their_own_parts_and_only_bitmaps_from_others() {
        assertThat(ReportImage.svg("<svg><use href='#a'/><rect fill='url(#g)'/></svg>")).isNotNull();
        assertThatThrownBy(() -> ReportImage.bitmap("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
