package dev.vitral.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final FolderRules RULES = new FolderRules(new Version("1.2.0"), "11.4", 1);

    @TempDir
    Path temporary;

    @Test
    void is_made_for_its_user_alone() throws IOException {
        Path path = temporary.resolve("made/here");

        try (DataFolder folder = DataFolder.open(path, RULES)) {
            Secret token = folder.secrets().tokens();
            assertThat(mode(path)).isEqualTo("rwx------");
            assertThat(mode(path.resolve("secrets"))).isEqualTo("rwx------");
            assertThat(mode(path.resolve("secrets/tokens"))).isEqualTo("rw-------");
            assertThat(token.value()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void keeps_its_secrets() {
        Path path = temporary.resolve("d");
        Secret first;
        try (DataFolder folder = DataFolder.open(path, RULES)) {
            first = folder.secrets().databaseApp();
        }

        try (DataFolder folder = DataFolder.open(path, RULES)) {
            assertThat(folder.secrets().databaseApp()).isEqualTo(first);
            assertThat(folder.secrets().databaseAdmin()).isNotEqualTo(first);
        }
    }

    @Test
    void serves_one_vitral_at_a_time() {
        Path path = temporary.resolve("d");
        DataFolder first = DataFolder.open(path, RULES);

        assertThatThrownBy(() -> DataFolder.open(path, RULES)).isInstanceOf(Refusal.class)
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        assertThat(DataFolder.isHeld(path)).isTrue();
        first.close();
        assertThat(DataFolder.isHeld(path)).isFalse();
        DataFolder.open(path, RULES).close();
    }

    @Test
    void refuses_a_file() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertRefused(file, RULES, "is not a folder");
    }

    @Test
    void refuses_a_folder_with_things_of_others() throws IOException {
        Files.createFile(temporary.resolve("thesis.odt"));

        assertRefused(temporary, RULES, "thesis.odt");
        assertThat(temporary.resolve("db")).doesNotExist();
    }

    @Test
    void refuses_a_first_start_without_room() {
        assertRefused(temporary.resolve("d"), new FolderRules(new Version("1.2.0"), "11.4", Long.MAX_VALUE), "no room");
        assertThat(temporary.resolve("d")).doesNotExist();
    }

    @Test
    void refuses_the_folder_of_a_newer_version() {
        DataFolder.open(temporary.resolve("d"), new FolderRules(new Version("1.10.0"), "11.4", 1)).close();

        assertRefused(temporary.resolve("d"), RULES, "belongs to Vitral 1.10.0 and this is 1.2.0");
    }

    @Test
    void takes_over_the_folder_of_an_older_version() throws IOException {
        DataFolder.open(temporary.resolve("d"), new FolderRules(new Version("0.9"), "11.4", 1)).close();

        DataFolder.open(temporary.resolve("d"), RULES).close();

        assertThat(Files.readString(temporary.resolve("d/VERSION"))).contains("vitral=1.2.0");
    }

    @Test
    void refuses_the_files_of_another_series_of_the_database() throws IOException {
        DataFolder.open(temporary.resolve("d"), new FolderRules(new Version("1.2.0"), "10.11", 1)).close();
        Files.createDirectory(temporary.resolve("d/db"));

        assertRefused(temporary.resolve("d"), RULES, "MariaDB 10.11");
    }

    private static void assertRefused(Path path, FolderRules rules, String reason) {
        assertThatThrownBy(() -> DataFolder.open(path, rules)).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
