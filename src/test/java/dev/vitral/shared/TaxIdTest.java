package dev.vitral.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shared.InvalidTaxIdException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaxIdTest {

    @ParameterizedTest
    @MethodSource
    void accepts_every_golden_id_without_a_warning(TaxCountry country, String typed) {
        var id = TaxId.of(country, typed);
        assertThat(id.warning()).isEmpty();
        assertThat(TaxId.of(country, id.formatted())).isEqualTo(id);
        assertThat(TaxId.of(country, typed.toLowerCase(Locale.ROOT))).isEqualTo(id);
    }

    static Stream<Arguments> accepts_every_golden_id_without_a_warning() {
        return Stream.of(TaxCountry.values())
                .flatMap(country -> each(golden(country).get("valid")).map(id -> Arguments.of(country, id.asString())));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_every_golden_mistake_with_its_reason(TaxCountry country, String typed, String reason) {
        refused(country, typed, Reason.valueOf(reason.toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    static Stream<Arguments> refuses_every_golden_mistake_with_its_reason() {
        return Stream.of(TaxCountry.values())
                .flatMap(country -> each(golden(country).get("invalid"))
                        .map(pair -> Arguments.of(country, pair.get(0).asString(), pair.get(1).asString())));
    }

    @Test
    void accepts_an_rfc_of_another_check_digit_with_a_warning() {
        var listed = each(golden(TaxCountry.MX).get("warnCheckDigit")).map(id -> TaxId.of(TaxCountry.MX, id.asString()));
        // The golden list also has CCM650122I06, whose digit is right by the formula of domain.md (S = 1149, 1149 mod 11 = 5).
        assertThat(listed.filter(id -> id.warning().isPresent()).map(TaxId::value)).containsExactly("SIN9311169P8");
    }

    @Test
    void pads_a_rif_whose_leading_zeros_were_dropped() {
        assertThat(golden(TaxCountry.VE).get("normalised").properties())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(TaxId.of(TaxCountry.VE, entry.getKey()).value())
                        .isEqualTo(entry.getValue().asString()));
    }

    @Test
    void checks_only_the_structure_of_a_communal_rif() {
        var warned = IntStream.range(0, 10)
                .mapToObj(digit -> TaxId.of(TaxCountry.VE, "C-12345678-" + digit))
                .filter(id -> id.warning().isPresent());
        assertThat(warned).hasSize(9);
        refused(TaxCountry.VE, "C-123456789-1", Reason.LENGTH);
    }

    @ParameterizedTest
    @CsvSource({
        "VE, J-9, FORMAT",
        "VE, J-07013380-5;DROP, FORMAT",
        "VE, J-٠٧٠١٣٣٨٠-٥, FORMAT",
        "VE, '', FORMAT",
        "MX, '', FORMAT",
        "MX, MAB9302298T4, DATE",
        "MX, MAB9300008T4, DATE",
        "MX, ABCDE930714AB1, FORMAT",
        "MX, MAB😀9307148T4, FORMAT"
    })
    void refuses_what_people_paste(TaxCountry country, String typed, Reason reason) {
        refused(country, typed, reason);
    }

    @Test
    void knows_the_letters_of_mexican_names() {
        var composed = TaxId.of(TaxCountry.MX, "ÑA&000229AB1");
        assertThat(TaxId.of(TaxCountry.MX, "n\u0303a& 000229-ab1")).isEqualTo(composed);
    }

    @Test
    void is_never_built_from_a_text_that_was_not_normalised() {
        assertThatThrownBy(() -> new TaxId(TaxCountry.VE, "J-07013380-5")).isInstanceOf(InvalidTaxIdException.class);
        assertThat(new TaxId(TaxCountry.VE, "J070133805").formatted()).isEqualTo("J-07013380-5");
    }

    private static void refused(TaxCountry country, String typed, Reason reason) {
        assertThatThrownBy(() -> TaxId.of(country, typed))
                .isInstanceOfSatisfying(
                        InvalidTaxIdException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static JsonNode golden(TaxCountry country) {
        try (var in = TaxIdTest.class.getResourceAsStream("/golden/tax-ids.json")) {
            return JsonMapper.shared().readTree(in).get(country.idName().toLowerCase(Locale.ROOT));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
