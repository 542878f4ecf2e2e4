/** Workbooks and delimited files in and out, streaming and in fixed memory, whatever they hold: no formula is run, no entity resolved, no part inflated without limit. */
@NullMarked
package dev.vitral.importing.workbook;

import org.jspecify.annotations.NullMarked;
