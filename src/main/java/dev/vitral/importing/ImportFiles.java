package dev.vitral.importing;

import dev.vitral.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploads lie, below the data folder, until their import is applied or cleared away. */
@Component
class ImportFiles {
    private static final long MEGABYTE = 1 << 20;

    private final int megabytes;
    private final Path folder;

    ImportFiles(@Value("${vitral.data}") Path data, @Value("${vitral.upload-limit:50}") int megabytes) {
        this.megabytes = megabytes;
        this.folder = data.resolve("imports").toAbsolutePath();
    }

    /** Where readers keep what is too much for the heap. */
    Path folder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file to write an upload to. */
    Path incoming() {
        try {
            return Files.createTempFile(folder(), "upload-", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of the largest upload, in megabytes. */
    int megabytes() {
        return megabytes;
    }

    /**
     * Writes an upload there, whatever its sender said of its size.
     *
     * @throws Problem import.file.tooBig (413)
     */
    void receive(InputStream content, Path incoming) throws IOException {
        try (OutputStream out = Files.newOutputStream(incoming)) {
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                size += read;
                if (size > megabytes * MEGABYTE) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "import.file.tooBig", megabytes);
                }
                out.write(part, 0, read);
            }
        }
    }

    Path of(long batch) {
        return folder.resolve(Long.toString(batch));
    }

    void keep(Path incoming, long batch) {
        try {
            Files.move(incoming, of(batch), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
