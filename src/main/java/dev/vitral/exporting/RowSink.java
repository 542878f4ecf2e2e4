package dev.vitral.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one into a file, keeping none. Closing ends the file and leaves the stream open. */
public interface RowSink extends Closeable {
    /** The headings; first of all. */
    void head(List<String> headings) throws IOException;

    /** A row; a value is a String, BigDecimal, Long, Integer, LocalDate or LocalDateTime, or nothing. */
    void row(@Nullable Object[] values) throws IOException;
}
