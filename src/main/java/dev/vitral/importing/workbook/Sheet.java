package dev.vitral.importing.workbook;

import java.io.IOException;
import java.util.List;

/** A file being written row by row. */
public interface Sheet extends AutoCloseable {
    /** Adds a row; its number is that of the last one and one more, or the one given where rows are to keep their place. */
    void row(int number, List<Cell> cells) throws IOException;

    @Override
    void close() throws IOException;
}
