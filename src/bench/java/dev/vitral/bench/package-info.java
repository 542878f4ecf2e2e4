/** Benchmarks of whole paths on the real database; {@code dev.vitral.Benchmarks} starts them. */
@NullMarked
package dev.vitral.bench;

import org.jspecify.annotations.NullMarked;
