package dev.vitral.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shared.ListColumn.Type;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFilterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "TEXT; perf; BEGINS; perf", "TEXT; *per f*; CONTAINS; per f", "TEXT; =P-1; EQUALS; P-1", "TEXT; =; EMPTY; ''", "TEXT; !; NOT_EMPTY; ''", "TEXT; !x; BEGINS; !x",
        "TEXT; *; BEGINS; *", "WORDS; uno dos; WORDS; uno dos", "CHOICE; A,B; ANY_OF; A,B", "CHOICE; !A,B; NONE_OF; A,B", "NUMBER; 10; EQUALS; 10", "NUMBER; =10; EQUALS; 10",
        "NUMBER; > 10; GREATER; 10", "NUMBER; <=10; AT_MOST; 10", "NUMBER; 10..; AT_LEAST; 10", "NUMBER; ..10; AT_MOST; 10", "DAY; last-7-days; PERIOD; last-7-days",
        "TIME; hoy; PERIOD; hoy", "DAY; >=2026-11-01; AT_LEAST; 2026-11-01", "FLAG; true; IS; true"})
    void reads_what_is_typed(Type type, String text, ListOperator operator, String value) {
        ListFilter read = ListFilter.parse(type, text);
        assertThat(read).isEqualTo(ListFilter.of(operator, value));
        assertThat(ListFilter.parse(type, read.text())).isEqualTo(read);
    }

    @Test
    void reads_a_range_and_writes_it_again() {
        ListFilter read = ListFilter.parse(Type.NUMBER, "10 .. 20");
        assertThat(read).isEqualTo(new ListFilter(ListOperator.RANGE, "10", "20"));
        assertThat(read.text()).isEqualTo("10..20");
    }

    @ParameterizedTest
    @CsvSource({
        "today,2026-11-23,2026-11-23", "AYER,2026-11-22,2026-11-22", "this-week,2026-11-23,2026-11-29", "semana pasada,2026-11-16,2026-11-22",
        "este mes,2026-11-01,2026-11-30", "last-month,2026-10-01,2026-10-31", "this-year,2026-01-01,2026-12-31", "last-7-days,2026-11-17,2026-11-23",
        "últimos 30 días,2026-10-25,2026-11-23"})
    void knows_days_by_their_words(String word, LocalDate first, LocalDate last) {
        assertThat(ListDays.of(word, MONDAY)).contains(new ListDays(first, last));
    }

    @Test
    void offers_only_words_it_knows() {
        assertThat(ListDays.WORDS).allMatch(word -> ListDays.of(word, MONDAY).isPresent());
        assertThat(ListDays.of("last-0-days", MONDAY)).isEmpty();
        assertThat(ListDays.of("last-9999-days", MONDAY)).isEmpty();
        assertThat(ListDays.of("2026-11-23", MONDAY)).isEmpty();
    }
}
