package dev.vitral.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.shared.Texts;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promises that hold for every entity (AUD-1, AUD-2), also for those to come. */
@AppTest
class AuditedEntitiesDbTest {
    @Autowired
    AuditedEntities entities;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_entity_is_audited_into_a_table_of_its_own() {
        List<String> ours = factory.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> type != null && type != Revision.class && type.getName().startsWith("dev.vitral"))
                .peek(type -> assertThat(type.isAnnotationPresent(Audited.class)).as(type.getName()).isTrue())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        assertThat(entities.all()).extracting(AuditedEntity::name).containsExactlyElementsOf(ours);
        List<String> tables = jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .query(String.class)
                .list();
        assertThat(tables).containsAll(entities.all().stream().map(AuditedEntity::auditTable).toList());
    }

    @Test
    void every_entity_has_a_name_that_its_table_keeps() {
        for (AuditedEntity entity : entities.all()) {
            assertThat(entity.recorded()).as(entity.name()).isNotNull();
            assertThat(entity.naming()).as(entity.name()).hasSize(entity.recorded().namedBy().length);
        }
    }

    @Test
    void every_property_part_and_constant_has_its_word_in_both_languages() {
        List<String> missing = new ArrayList<>();
        for (AuditedEntity entity : entities.all()) {
            Stream<String> words = Stream.of(
                            entity.shown().stream().map(AuditedField::property),
                            entity.parts().stream().map(AuditedEntity.Parts::property),
                            entity.shown().stream().filter(f -> f.type().isEnum()).flatMap(AuditedEntitiesDbTest::constants))
                    .flatMap(s -> s);
            words.filter(word -> !known(entity.texts() + "." + word) && !known("field." + word))
                    .forEach(word -> missing.add(entity.texts() + "." + word));
            if (!known("entity." + entity.texts())) {
                missing.add("entity." + entity.texts());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> constants(AuditedField field) {
        return Stream.of(field.type().getEnumConstants()).map(constant -> field.property() + "." + constant);
    }

    private boolean known(String key) {
        return Stream.of(Texts.SPANISH, Texts.ENGLISH).allMatch(locale -> known(key, locale));
    }

    private boolean known(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    @Test
    void parts_are_read_by_an_index_on_their_owner() {
        for (AuditedEntity entity : entities.all()) {
            for (AuditedEntity.Parts parts : entity.parts()) {
                assertThat(jdbc.sql("SELECT COUNT(*) FROM information_schema.statistics s JOIN information_schema.statistics r USING (table_schema,"
                                        + " table_name, index_name) WHERE s.table_schema = DATABASE() AND s.table_name = ? AND s.column_name = ?"
                                        + " AND s.seq_in_index = 1 AND r.column_name = 'rev' AND r.seq_in_index = 2")
                                .params(entities.of(parts.entity()).auditTable(), parts.parentColumn())
                                .query(Integer.class)
                                .single())
                        .as(parts.toString())
                        .isPositive();
            }
        }
    }
}
