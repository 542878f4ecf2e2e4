package dev.vitral.quoting;

import static dev.vitral.Samples.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the migration makes of the templates that there were (changeset quoting-0024), and that a version stays as it is. */
@AppTest
class FirstVersionsDbTest {
    @Autowired
    TemplateCatalog templates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_first_version_says_what_the_template_says() throws IOException {
        String code = Samples.code();
        TemplateDocument railing = TemplateVersion.parse("""
                {"code":"%s","description":"Barandal «ñ» \\"x\\"","parameters":["A","H","claro"],"labourPerM2":"12.50","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"600","maximum":"6000","standard":"2400"},"H":{"unit":"mm","minimum":"900","maximum":"1200","standard":"1000"},
                           "claro":{"unit":"m","minimum":"0","maximum":"1.5","standard":"1.25"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":1,"cutLengthMm":"A","cutLeftDegrees":"45","remark":"pasamanos"},
                               {"material":"$glass","kind":"glass","pieces":"ceil(A/1000)","widthMm":"A","heightMm":"H","condition":"A>0"}],
                 "script":{"variables":[{"name":"postes","formula":"ceil(A/1000)+1"}],"rules":[{"formula":"A>=H/2","message":"Muy angosto."}]}}""".formatted(code));
        asAdmin(() -> templates.save(railing.writeTo(new Template(code))));
        String changeset = Files.readString(Path.of("liquibase/quoting/0024-first-versions.sql"));
        String select = changeset.substring(changeset.indexOf("SELECT t.id, 1,"), changeset.indexOf(" ORDER BY t.id;"));

        List<Map<String, Object>> made = jdbc.sql(select).query().listOfRows();

        assertThat(made).hasSizeGreaterThan(8);
        for (Map<String, Object> row : made) {
            Template template = asAdmin(() -> templates.find(((Number) row.get("id")).longValue())).orElseThrow();
            TemplateDocument document = TemplateVersion.parse(row.values().stream().filter(v -> v instanceof String s && s.startsWith("{")).findFirst().orElseThrow().toString());
            TemplateDocument said = TemplateDocument.of(document.writeTo(new Template(template.getCode())));
            TemplateDocument expected = TemplateDocument.of(template);
            assertThat(said.saysTheSame(expected)).as(said + "\n" + expected).isTrue();
        }
    }

    @Test
    void the_database_itself_refuses_to_change_a_version() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> jdbc.sql("UPDATE template_version SET document = '{}' WHERE number = 1").update()))
                .hasMessageContaining("immutable");
    }

    @Test
    void the_demo_comes_published() {
        List<String> demo = List.of("COR2-XO", "COR3-XO", "COR3-OXXO", "COR3-3H", "FIJ3", "PROY", "PTA", "CANB", "BAR-VT", "CEL-4");
        assertThat(asAdmin(() -> templates.offered()).stream().filter(template -> demo.contains(template.getCode())))
                .hasSize(demo.size())
                .allMatch(template -> template.getPublishedNumber() != null);
    }
}
