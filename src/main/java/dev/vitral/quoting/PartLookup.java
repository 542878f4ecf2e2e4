package dev.vitral.quoting;

import dev.vitral.quoting.design.WindowTemplate;
import org.jspecify.annotations.Nullable;

/** Finds the template that another one contains. */
@FunctionalInterface
interface PartLookup {
    /**
     * The template whole.
     *
     * @param version the published version, the newest where absent
     * @throws dev.vitral.shared.Problem where there is none
     * @throws dev.vitral.quoting.design.DesignException of reason CYCLE where it contains the one that asks
     */
    WindowTemplate find(String code, @Nullable Integer version);
}
