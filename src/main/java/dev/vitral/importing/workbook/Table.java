package dev.vitral.importing.workbook;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read one after the other. */
public interface Table extends AutoCloseable {
    /** Name of the sheet; empty for a delimited file. */
    String sheet();

    /** How many rows it says that it has; 0 when it doesn't say. Only good for a progress bar. */
    default int announced() {
        return 0;
    }

    /** The next row that is not empty, or none any more. */
    @Nullable Row next() throws IOException;

    @Override
    void close() throws IOException;
}
