package dev.vitral.quoting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.quoting.Template;
import dev.vitral.quoting.TemplateCatalog;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplatePublishing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Cut scripts are written on the screen, and one written by REST loses nothing there (QUO-4). */
@AppTest
@SignedInAs("gerente")
class ScriptEditorViewTest extends SpringBrowserlessTest {
    @Autowired
    private TemplateCatalog templates;

    @Autowired
    private TemplatePublishing publishing;

    @Autowired
    private JsonMapper json;

    private TemplateDocument script(String code, String inner) {
        return json.readValue("""
                {"code":"%s","description":"Barandal","parameters":["A","H","claro"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"600","maximum":"6000","standard":"2400"},"H":{"unit":"mm","minimum":"900","maximum":"1200","standard":"1000"},
                           "claro":{"unit":"mm","minimum":"600","maximum":"1500","standard":"1200"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":1,"cutLengthMm":"A","cutLeftDegrees":"45","cutRightDegrees":"22.5","remark":"pasamanos"},
                               {"material":"$jala","kind":"hardware","quantity":"postes/2","remark":"al centro"}],
                 "script":{"variables":[{"name":"postes","formula":"ceil(A/claro)+1"}],
                           "choices":[{"code":"jala","text":"Jaladera","options":[{"code":"no","text":"Sin"},
                              {"code":"si","text":"Con","value":2.5,"material":"H-JAE","condition":"A>700"}]}],
                           "rules":[{"formula":"A>=H/2","message":"Muy angosto."}],
                           "glassRules":[{"glasses":["V6C","V6S"],"minimumMm":100,"maximumMm":2000,"maximumM2":2.5,"formula":"A>0","message":"No cabe."}],
                           "labour":[{"name":"soldar","stage":"MAKING","minutes":"10*postes","hourlyRate":90.00},{"name":"poner","stage":"INSTALLATION","amount":"A*0.05"}],
                           "parts":[{"template":"%s","pieces":"2","widthMm":"A/4","heightMm":"H-100","xMm":"i*A/4","yMm":"50","parameters":{"claro":"claro-1","otro":"7"},
                              "condition":"A>3000","remark":"ala"}],
                           "layout":{"split":"COLUMNS","parts":[{"sizeMm":"A/3","leaves":"O"},{"share":"2","panes":2,"leaves":"XO"},{"split":"ROWS","parts":[{"leaves":"T"},{"sizeMm":"900","leaves":"I"}]}]}}}""".formatted(code, inner), TemplateDocument.class);
    }

    private Template open() {
        String inner = Samples.code();
        TemplateDocument part = json.readValue("""
                {"code":"%s","description":"Ala","parameters":["A","H","claro","otro"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":1,"cutLengthMm":"A"}]}""".formatted(inner), TemplateDocument.class);
        Samples.asAdmin(() -> templates.save(part.writeTo(new Template(inner))));
        String code = Samples.code();
        Template own = Samples.asAdmin(() -> templates.save(script(code, inner).writeTo(new Template(code))));
        UI.getCurrent().navigate("plantillas/" + own.getId());
        return own;
    }

    private TemplateDocument read(Template template) {
        return TemplateDocument.of(templates.findByCode(template.getCode()).orElseThrow());
    }

    private FormulaField formula(String text) {
        return $(FormulaField.class).all().stream().filter(field -> field.getValue().equals(text)).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream().filter(b -> b.getText().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void gives_back_every_word_of_a_script_written_by_rest_when_the_form_is_saved() {
        Template own = open();
        TemplateDocument before = read(own);
        TextField description = $(TextField.class).all().stream().filter(f -> f.getValue().equals("Barandal")).findFirst().orElseThrow();
        test(description).setValue("Barandal recto");
        test(button("Guardar")).click();

        TemplateDocument after = read(own);
        assertThat(after.description()).isEqualTo("Barandal recto");
        assertThat(after.script()).isEqualTo(before.script());
        assertThat(after.components()).isEqualTo(before.components());
        assertThat(after.ranges()).isEqualTo(before.ranges());
    }

    @Test
    void adds_a_variable_by_clicking_and_lets_the_next_formula_use_it() {
        Template own = open();
        test(button("Agregar variable")).click();
        ScriptRow row = $(ScriptRow.class).all().stream().filter(it -> it.text("formula") == null && hasFormula(it)).findFirst().orElseThrow();
        test((TextField) row.getChildren().findFirst().orElseThrow().getChildren().findFirst().orElseThrow()).setValue("medio");
        FormulaField formula = (FormulaField) row.getChildren().findFirst().orElseThrow().getChildren().skip(1).findFirst().orElseThrow();
        formula.findAncestor(TemplateForm.class).writing(formula);
        test(button("postes")).click();
        formula.insert("/2+");
        test(button("ceil( )")).click();
        assertThat(formula.getValue()).isEqualTo("postes/2+ceil(");
        assertThat(formula.isInvalid()).isTrue();
        test(button("Guardar")).click();
        assertThat(read(own).script().variables()).hasSize(1);

        test(formula).setValue("postes/2");
        assertThat(formula.isInvalid()).isFalse();
        test(formula("postes/2")).setValue("postes/2");
        test(button("Guardar")).click();
        assertThat(read(own).script().variables()).hasSize(2).last().satisfies(v -> assertThat(v.name()).isEqualTo("medio"));
    }

    private static boolean hasFormula(ScriptRow row) {
        return row.getChildren().findFirst().orElseThrow().getChildren().skip(1).findFirst().filter(FormulaField.class::isInstance).isPresent();
    }

    @Test
    void tells_values_at_the_least_usual_and_greatest_size_and_doubts_a_unit() {
        open();
        FormulaField posts = formula("ceil(A/claro)+1");
        assertThat(posts.getHelperText()).isEqualTo("mín 2 · usual 3 · máx 5");
        FormulaField pieces = formula("1");
        test(pieces).setValue("A*H");
        assertThat(pieces.getHelperText()).contains("mm²", "piezas");
        test(pieces).setValue("ceil(A/500)");
        assertThat(pieces.getHelperText()).startsWith("mín");
        test(pieces).setValue("ceil(A/500");
        assertThat(pieces.getErrorMessage()).isNotBlank();
        assertThat(formula("A>=H/2").getHelperText()).contains("mín 1");

        test(posts).setValue("ceil(A/claro");
        assertThat(posts.isInvalid()).isTrue();
        assertThat(formula("10*postes").isInvalid()).as("told where it is wrong, not wherever it is used").isFalse();
    }

    @Test
    void publishes_what_is_saved_and_says_where_it_can_not_be_made() {
        String code = Samples.code();
        TemplateDocument broken = json.readValue("""
                {"code":"%s","description":"Marco","parameters":["A","H"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"400","maximum":"3000","standard":"1200"},"H":{"unit":"mm","minimum":"400","maximum":"2000","standard":"1000"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"abs(A-1501)"}]}""".formatted(code), TemplateDocument.class);
        Template own = Samples.asAdmin(() -> templates.save(broken.writeTo(new Template(code))));
        UI.getCurrent().navigate("plantillas/" + own.getId());
        assertThat(words()).contains("Sin publicar.", "Ninguna cotización abierta la usa.");
        publish();
        assertThat(words()).anyMatch(text -> text.contains("A=1501") && text.contains("P3-RIE"));
        assertThat(publishing.versions(own.getId())).isEmpty();

        test(formula("abs(A-1501)")).setValue("A-26");
        test(button("Guardar")).click();
        publish();
        assertThat(publishing.versions(own.getId())).hasSize(1);
        assertThat(words()).contains("Publicada: versión 1.");
        assertThat($(Button.class).all()).filteredOn(b -> b.getText().equals("Publicar")).noneMatch(Component::isVisible);
    }

    @Test
    void shows_what_golden_windows_move_by_and_publishes_once_that_is_confirmed() {
        String code = Samples.code();
        TemplateDocument frame = json.readValue("""
                {"code":"%s","description":"Marco","parameters":["A","H"],"labourPerM2":"0.00","installationPerM2":"0.00",
                 "ranges":{"A":{"unit":"mm","minimum":"400","maximum":"3000","standard":"1200"},"H":{"unit":"mm","minimum":"400","maximum":"2000","standard":"1000"}},
                 "components":[{"material":"P3-RIE","kind":"profile","pieces":2,"cutLengthMm":"A"}]}""".formatted(code), TemplateDocument.class);
        Template own = Samples.asAdmin(() -> templates.save(frame.writeTo(new Template(code))));
        UI.getCurrent().navigate("plantillas/" + own.getId());
        test(button("Agregar ventana de prueba")).click();
        ConfirmDialog keep = $(ConfirmDialog.class).single();
        test($(TextField.class).from(keep).first()).setValue("usual");
        test(keep).confirm();
        assertThat(words()).anyMatch(text -> text.startsWith("usual: 1,200 × 1,000 mm"));
        test(formula("A")).setValue("A-10");
        test(button("Guardar")).click();

        publish();
        assertThat(publishing.versions(own.getId())).isEmpty();
        ConfirmDialog moved = $(ConfirmDialog.class).all().getLast();
        assertThat(words()).contains("− P3-RIE 2 × 1200 mm", "+ P3-RIE 2 × 1190 mm");
        test(moved).confirm();
        assertThat(publishing.versions(own.getId())).hasSize(1);
        assertThat(words()).contains("Publicada: versión 1.");
    }

    private void publish() {
        test(button("Publicar")).click();
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        test(dialog).confirm();
    }

    private List<String> words() {
        return java.util.stream.Stream.concat($(Span.class).all().stream().map(Span::getText), $(Div.class).all().stream().map(Div::getText)).toList();
    }
}
