/** The packaged product as its users meet it: started by {@code ./vitral run}, seen through Chromium, driven through REST, killed and started again. */
@NullMarked
package dev.vitral.e2e;

import org.jspecify.annotations.NullMarked;
