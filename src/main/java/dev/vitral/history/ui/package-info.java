/** The history dialog that every record's form opens. */
@NamedInterface("ui")
@NullMarked
package dev.vitral.history.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
