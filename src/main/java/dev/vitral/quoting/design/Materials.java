package dev.vitral.quoting.design;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the cost of a material by its code. It is asked several times for each code: answer from memory. */
@FunctionalInterface
public interface Materials {

    /** The material of this code, if there is one. */
    Optional<MaterialCost> find(String code);

    /** A look-up over these. */
    static Materials of(Collection<MaterialCost> materials) {
        Map<String, MaterialCost> byCode =
                materials.stream().collect(Collectors.toUnmodifiableMap(MaterialCost::code, Function.identity()));
        return code -> Optional.ofNullable(byCode.get(code));
    }
}
