package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the clerk chooses for each window: a handle, a lock, a mosquito net. Formulas use its code as the value of the chosen
 * option; a component takes the option's material as {@code $code}.
 *
 * @param code the name that formulas use
 * @param text what the clerk reads
 * @param options in order, 1 to 50; the first that may be chosen is the usual one
 */
public record Choice(String code, String text, List<Option> options) {

    private static final int MOST = 50;

    /**
     * One of the things to choose from.
     *
     * @param value what formulas see
     * @param material the material's code; a component that takes it from here is left out where there is none
     * @param condition over the parameters and the choices before; it may be chosen only where this is not zero
     */
    public record Option(
            String code, String text, BigDecimal value, @Nullable String material, @Nullable Formula condition) {}

    /** Refuses a name that no formula could use, and options that are none or doubled. */
    public Choice {
        options = List.copyOf(options);
        Set<String> codes = new HashSet<>();
        boolean doubled = !options.stream().allMatch(option -> codes.add(option.code()));
        if (!Formula.isName(code) || options.isEmpty() || options.size() > MOST || doubled) {
            throw new IllegalArgumentException("a choice has a name and 1 to 50 options of different codes: " + code);
        }
    }

    /**
     * The options that may be chosen for these values of parameters and of the choices before.
     *
     * @throws DesignException for a condition that has no answer
     */
    public List<Option> open(Map<String, BigDecimal> numbers) {
        return options.stream()
                .filter(option -> option.condition() == null
                        || Variables.value(code, "choices.condition", option.condition(), numbers).signum() != 0)
                .toList();
    }

    Optional<Option> option(String optionCode) {
        return options.stream()
                .filter(option -> option.code().equals(optionCode))
                .findFirst();
    }
}
