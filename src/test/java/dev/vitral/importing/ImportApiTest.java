package dev.vitral.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.importing.workbook.Row;
import dev.vitral.importing.workbook.Table;
import dev.vitral.importing.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as an outside script drives them (contract.md). */
@AppTest
class ImportApiTest {
    @Autowired
    Api api;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Samples samples;

    @TempDir
    Path folder;

    @Test
    void uploads_applies_and_undoes_a_file_under_the_contracts_names() throws Exception {
        samples.product();
        String code = Samples.code();
        String csv = "codigo,descripcion,categoria,unidad,costo\n" + code + ",Riel,TEST,pza,12.5\n" + Samples.code() + ",=1+1,TEST,pza,doce\n";
        MockHttpServletResponse uploaded = upload("capturista", "products", "lista.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.getStatus()).isEqualTo(201);
        JsonNode read = json.readTree(uploaded.getContentAsByteArray());
        String path = "/api/v1/imports/" + read.get("id").asLong();
        assertThat(read.get("state").asString()).isEqualTo("READY");
        assertThat(read.get("rows").asInt()).isEqualTo(2);
        assertThat(read.get("valid").asInt()).isEqualTo(1);
        assertThat(read.get("invalid").asInt()).isEqualTo(1);
        JsonNode error = read.at("/errors/0");
        assertThat(error.get("row").asInt()).isEqualTo(3);
        assertThat(error.get("column").asString()).isEqualTo("costo");
        assertThat(error.get("cell").asString()).isEqualTo("E3");
        assertThat(error.get("value").asString()).isEqualTo("doce");
        assertThat(error.get("message").asString()).contains("doce", "1250.50");

        String sheet = new String(api.as("capturista").get(path + "/errors.csv").response().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(sheet).contains("costo,Error", ",'=1+1,", "«doce»");

        assertThat(api.as("capturista").post(path + "/apply", null).at("state")).isEqualTo("APPLIED");
        assertThat(api.as("capturista").get("/api/v1/products?code=" + code).at("items/0/cost")).isEqualTo("12.5000");
        assertThat(api.as("capturista").post(path + "/undo", null).at("state")).isEqualTo("UNDONE");
        assertThat(api.as("capturista").get("/api/v1/products?code=" + code).at("total")).isEqualTo("0");
    }

    @Test
    void refuses_what_is_no_table_and_what_the_role_may_not_import() throws Exception {
        assertThat(upload("capturista", "products", "lista.xlsx", "no".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(422);
        assertThat(upload("capturista", "nada", "lista.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(422);
        assertThat(upload("capturista", "opening-stock", "lista.csv", "codigo,existencia\nA,2\n".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(403);
    }

    @Test
    void gives_templates_that_the_reader_recognises() throws Exception {
        for (String kind : List.of("products", "suppliers", "customers", "movements", "opening-stock", "price-lists")) {
            for (String language : List.of("es", "en")) {
                byte[] file = api.as("gerente").with("Accept-Language", language).get("/api/v1/imports/templates/" + kind).response().getContentAsByteArray();
                Path path = Files.write(folder.resolve("plantilla.xlsx"), file);
                Workbook workbook = Workbook.open(path, "plantilla.xlsx", folder);
                try (Table table = workbook.table(workbook.sheets().getFirst(), folder)) {
                    Row headings = java.util.Objects.requireNonNull(table.next());
                    assertThat(headings.cells()).as(kind + language).isNotEmpty();
                    JsonNode read = json.readTree(upload("gerente", kind, "plantilla.xlsx", file).getContentAsByteArray());
                    assertThat(read.at("/mapping/columns").size()).as(kind + " " + language + headings).isEqualTo(headings.cells().size());
                }
            }
        }
    }

    private MockHttpServletResponse upload(String user, String kind, String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/api/v1/imports").file(new MockMultipartFile("file", name, "application/octet-stream", content)).param("kind", kind)
                        .header("Authorization", "Bearer " + api.login(user).at("accessToken")))
                .andReturn()
                .getResponse();
    }
}
