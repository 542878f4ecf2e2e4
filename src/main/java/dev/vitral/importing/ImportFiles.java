package dev.vitral.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploads lie, below the data folder, until their import is applied or cleared away. */
@Component
class ImportFiles {
    private final Path folder;

    ImportFiles(@Value("${vitral.data}") Path data) {
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
