package dev.vitral.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0              | CERO PESOS 00/100 M.N.
            0.005          | CERO PESOS 01/100 M.N.
            0.99           | CERO PESOS 99/100 M.N.
            1              | UN PESO 00/100 M.N.
            1.5            | UN PESO 50/100 M.N.
            2              | DOS PESOS 00/100 M.N.
            15             | QUINCE PESOS 00/100 M.N.
            16             | DIECISÉIS PESOS 00/100 M.N.
            20             | VEINTE PESOS 00/100 M.N.
            21             | VEINTIÚN PESOS 00/100 M.N.
            22             | VEINTIDÓS PESOS 00/100 M.N.
            26             | VEINTISÉIS PESOS 00/100 M.N.
            30             | TREINTA PESOS 00/100 M.N.
            31             | TREINTA Y UN PESOS 00/100 M.N.
            99.995         | CIEN PESOS 00/100 M.N.
            100            | CIEN PESOS 00/100 M.N.
            101            | CIENTO UN PESOS 00/100 M.N.
            500            | QUINIENTOS PESOS 00/100 M.N.
            700            | SETECIENTOS PESOS 00/100 M.N.
            999            | NOVECIENTOS NOVENTA Y NUEVE PESOS 00/100 M.N.
            1000           | MIL PESOS 00/100 M.N.
            1001           | MIL UN PESOS 00/100 M.N.
            7958.53        | SIETE MIL NOVECIENTOS CINCUENTA Y OCHO PESOS 53/100 M.N.
            11081.87       | ONCE MIL OCHENTA Y UN PESOS 87/100 M.N.
            21000          | VEINTIÚN MIL PESOS 00/100 M.N.
            31000          | TREINTA Y UN MIL PESOS 00/100 M.N.
            100000         | CIEN MIL PESOS 00/100 M.N.
            101000         | CIENTO UN MIL PESOS 00/100 M.N.
            121021         | CIENTO VEINTIÚN MIL VEINTIÚN PESOS 00/100 M.N.
            999999.99      | NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE PESOS 99/100 M.N.
            1000000        | UN MILLÓN DE PESOS 00/100 M.N.
            1000001        | UN MILLÓN UN PESOS 00/100 M.N.
            1000000.50     | UN MILLÓN DE PESOS 50/100 M.N.
            2500000        | DOS MILLONES QUINIENTOS MIL PESOS 00/100 M.N.
            21000000       | VEINTIÚN MILLONES DE PESOS 00/100 M.N.
            1000000000     | MIL MILLONES DE PESOS 00/100 M.N.
            1001000000     | MIL UN MILLONES DE PESOS 00/100 M.N.
            21021021021    | VEINTIÚN MIL VEINTIÚN MILLONES VEINTIÚN MIL VEINTIÚN PESOS 00/100 M.N.
            999999999999   | NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE MILLONES NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE PESOS 00/100 M.N.
            1000000000000  | UN BILLÓN DE PESOS 00/100 M.N.
            """)
    void spells_pesos_as_a_mexican_shop_writes_them(BigDecimal amount, String words) {
        assertThat(AmountInWords.of(amount, Currency.getInstance("MXN"), MEXICO)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VES | 1        | UN BOLÍVAR CON 00/100
            VES | 27429.37 | VEINTISIETE MIL CUATROCIENTOS VEINTINUEVE BOLÍVARES CON 37/100
            VES | 3000000  | TRES MILLONES DE BOLÍVARES CON 00/100
            USD | 1        | UN DÓLAR 00/100 USD
            USD | 116      | CIENTO DIECISÉIS DÓLARES 00/100 USD
            EUR | 21       | VEINTIÚN EUR 00/100
            """)
    void spells_other_currencies_in_spanish(String currency, BigDecimal amount, String words) {
        assertThat(AmountInWords.of(amount, Currency.getInstance(currency), Locale.forLanguageTag("es-VE")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MXN | 0             | ZERO PESOS 00/100 MXN
            MXN | 1             | ONE PESO 00/100 MXN
            MXN | 21            | TWENTY-ONE PESOS 00/100 MXN
            MXN | 7958.53       | SEVEN THOUSAND NINE HUNDRED FIFTY-EIGHT PESOS 53/100 MXN
            USD | 1000000       | ONE MILLION DOLLARS 00/100 USD
            VES | 27429.37      | TWENTY-SEVEN THOUSAND FOUR HUNDRED TWENTY-NINE BOLIVARS 37/100 VES
            USD | 1000000000000 | ONE TRILLION DOLLARS 00/100 USD
            """)
    void spells_in_english(String currency, BigDecimal amount, String words) {
        assertThat(AmountInWords.of(amount, Currency.getInstance(currency), Locale.US)).isEqualTo(words);
    }

    /** «Uno» never stands before a noun, whatever the figure; nor does a character that paper would not show. */
    @Test
    void never_leaves_uno_before_the_currency() {
        for (long n = 0; n <= 1_000_000_000_000L; n = n < 2_000 ? n + 1 : n * 3 / 2 + 1) {
            assertThat(AmountInWords.of(BigDecimal.valueOf(n), Currency.getInstance("MXN"), MEXICO))
                    .matches("[A-ZÁÉÍÓÚ ]+ PESOS? 00/100 M\\.N\\.")
                    .doesNotContain("UNO ");
        }
    }

    @Test
    void refuses_what_no_quote_can_be() {
        var peso = Currency.getInstance("MXN");
        assertThatThrownBy(() -> AmountInWords.of(new BigDecimal("-0.01"), peso, MEXICO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmountInWords.of(AmountInWords.LIMIT, peso, MEXICO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
