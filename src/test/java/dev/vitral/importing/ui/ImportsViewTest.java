package dev.vitral.importing.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.catalog.Catalog;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportFilesOf;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.Imports;
import dev.vitral.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class ImportsViewTest extends SpringBrowserlessTest {
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    Imports imports;

    @Autowired
    Catalog catalog;

    @Autowired
    Samples samples;

    @Test
    void tells_how_large_a_file_may_be_before_it_is_chosen() {
        UI.getCurrent().navigate("importar");
        test($(Button.class).withClassName("list-primary").single()).click();
        assertThat($(Upload.class).single().getDropLabel().getElement().getTextRecursively()).contains("hasta 50 MB");
        assertThat($(Upload.class).single().getMaxFileSize()).isEqualTo(50 * MEGABYTE);
        assertThat($(Upload.class).single().getI18n().getError().getFileIsTooBig()).contains("50 MB");
    }

    @Test
    void refuses_a_file_beyond_the_limit_while_it_comes_in() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] part, int from, int most) {
                return most;
            }
        };
        assertThatThrownBy(() -> asClerk(() -> imports.upload("products", "enorme.csv", endless, null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("import.file.tooBig"));
    }

    @Test
    void shows_what_would_come_of_each_row_and_writes_only_when_asked() {
        samples.product();
        String fresh = Samples.code();
        ImportBatch batch = asClerk(() -> imports.upload("products", "lista.xlsx", new ByteArrayInputStream(ImportFilesOf.xlsx(List.of(
                new String[] {"Código", "Descripción", "Categoría", "Unidad", "Costo"},
                new String[] {fresh, "Riel nuevo", "TEST", "pza", "12.5"},
                new String[] {Samples.code(), "Sin unidad", "TEST", "nada", "1"}))), null));
        UI.getCurrent().navigate("importar/" + batch.id());
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("lista.xlsx");
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).as("the user's own sheet with the errors").contains("Descargar el error en su hoja");
        assertThat($(Grid.class).all()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(asClerk(() -> catalog.findByCode(fresh))).isEmpty();
        press("Importar la fila buena");
        assertThat(asClerk(() -> imports.find(batch.id())).state()).isEqualTo(ImportState.APPLIED);
        assertThat(asClerk(() -> catalog.findByCode(fresh))).isPresent();
        assertThat($(Button.class).all().stream().map(Button::getText)).contains("Deshacer");
    }

    @Test
    void says_so_when_there_is_no_such_import() {
        UI.getCurrent().navigate("importar/999999999");
        assertThat($(Notification.class).all()).isNotEmpty();
        assertThat($(Upload.class).all()).isEmpty();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
