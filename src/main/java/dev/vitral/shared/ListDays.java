package dev.vitral.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that a filter names by a word, in Spanish or English; weeks begin on Monday.
 *
 * @param first first day
 * @param last last day, which counts too
 */
public record ListDays(LocalDate first, LocalDate last) {
    /** The words that a screen offers, as the URL has them; {@code last-N-days} goes from 1 to 3660 and today counts. */
    public static final List<String> WORDS =
            List.of("today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year", "last-7-days", "last-30-days", "last-90-days");

    private static final Pattern LAST_DAYS = Pattern.compile("(?:last|[uú]ltimos)-([1-9][0-9]{0,3})-(?:days?|d[ií]as?)");
    private static final int MOST_DAYS = 3660;

    /** The days that the word means, seen from {@code today}; empty when it is no such word. */
    public static Optional<ListDays> of(String word, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return switch (plain) {
            case "today", "hoy" -> days(today, today);
            case "yesterday", "ayer" -> days(today.minusDays(1), today.minusDays(1));
            case "this-week", "esta-semana" -> days(week, week.plusDays(6));
            case "last-week", "semana-pasada" -> days(week.minusDays(7), week.minusDays(1));
            case "this-month", "este-mes" -> days(month, month.plusMonths(1).minusDays(1));
            case "last-month", "mes-pasado" -> days(month.minusMonths(1), month.minusDays(1));
            case "this-year", "este-año" -> days(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1).minusDays(1));
            default -> lastDays(plain, today);
        };
    }

    private static Optional<ListDays> lastDays(String word, LocalDate today) {
        Matcher matcher = LAST_DAYS.matcher(word);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MOST_DAYS) {
            return Optional.empty();
        }
        return days(today.minusDays(Integer.parseInt(matcher.group(1)) - 1L), today);
    }

    private static Optional<ListDays> days(LocalDate first, LocalDate last) {
        return Optional.of(new ListDays(first, last));
    }
}
