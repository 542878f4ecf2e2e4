package dev.vitral;

import dev.vitral.operations.Installation;

/** Starts what serves the users on an opened installation. */
@FunctionalInterface
interface Runner {

    /** Starts, says so on the console once it is ready, and returns what stops it; {@link Vitral} closes that first and the installation then. */
    AutoCloseable start(Installation installation) throws Exception;
}
