package dev.vitral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitral.shared.ShopTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules that a machine can keep (architecture.md). */
class VitralArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vitral");

    @Test
    void modules_use_only_what_their_arrows_allow() {
        ApplicationModules.of(VitralApplication.class).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.vitral.quoting.formula", "dev.vitral.quoting.design", "dev.vitral.production.cutting"})
    void cores_are_pure_java(String core) {
        classes().that().resideInAPackage(core)
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "dev.vitral.quoting.formula", core)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is_for() {
        classes().that().areNotAnnotations()
                .should().haveNameNotMatching(".*\\.((Abstract|Base)[A-Z]\\w*|\\w*(Util|Utils|Helper|Manager|Impl|Constants))")
                .check(CLASSES);
    }

    /** Nobody dates by the machine's midnight. */
    @Test
    void only_the_shops_time_asks_the_machine_where_it_is() {
        noClasses().that().doNotBelongToAnyOf(ShopTime.class)
                .should().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"src/main, 300", "src/test, 400"})
    void files_stay_short(String folder, int longest) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > longest)
                    .map(file -> file + ": " + lines(file))
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void every_package_says_what_it_is_and_spells_null() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/dev/vitral"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(VitralArchitectureTest::holdsSources)
                    .filter(folder -> !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }
}
