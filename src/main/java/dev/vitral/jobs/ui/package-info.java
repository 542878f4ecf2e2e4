/** The screen of the jobs, and the progress bar that other screens drop in. */
@NamedInterface("ui")
@NullMarked
package dev.vitral.jobs.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
