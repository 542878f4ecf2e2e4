package dev.vitral.importing.rest;

import dev.vitral.api.Languages;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.Imports;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of the imports: templates to fill, and a file's rows with their errors. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportFileController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportSheets sheets;
    private final Texts texts;

    ImportFileController(Imports imports, ImportSheets sheets, Texts texts) {
        this.imports = imports;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping("/templates/{kind}")
    @Operation(summary = "A workbook to fill, with headings, an example and lists")
    void template(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        imports.kind(kind);
        announce(response, XLSX, texts.get(locale, "import.file.template") + "-" + kind + ".xlsx");
        sheets.template(kind, locale, response.getOutputStream());
    }

    @GetMapping("/{id}/errors.xlsx")
    @Operation(summary = "The file's rows with what is wrong beside them, as a workbook")
    void workbook(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors(id, false, request, response);
    }

    @GetMapping("/{id}/errors.csv")
    @Operation(summary = "The same as delimited text")
    void csv(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors(id, true, request, response);
    }

    private void errors(long id, boolean csv, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        ImportBatch batch = imports.find(id);
        String name = batch.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") + "-" + texts.get(locale, "import.file.errors") + (csv ? ".csv" : ".xlsx");
        announce(response, csv ? "text/csv;charset=UTF-8" : XLSX, name);
        sheets.errors(id, locale, csv, response.getOutputStream());
    }

    private static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
