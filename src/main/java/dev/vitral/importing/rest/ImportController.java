package dev.vitral.importing.rest;

import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.importing.FieldError;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.Imports;
import dev.vitral.importing.Mapping;
import dev.vitral.importing.NumberRule;
import dev.vitral.importing.RowLine;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/v1/imports}: a file in, its verdicts, then applied or not, and undone. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportController {
    private static final int ERRORS_SHOWN = 100;

    private final Imports imports;
    private final ImportSheets sheets;
    private final Texts texts;

    ImportController(Imports imports, ImportSheets sheets, Texts texts) {
        this.imports = imports;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** Which column fills which field: numbers from 0; {@code numbers} POINT or COMMA, as found when absent. */
    record MappingBody(@Nullable Map<String, Integer> columns, @Nullable Map<String, String> constants, @Nullable NumberRule numbers) {}

    /** Whether what can't be written or taken back is left out instead of refusing the whole; true when absent. */
    record HowBody(@Nullable Boolean partly) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Upload a file to import; large ones are read in the background")
    ImportJson upload(
            @RequestPart MultipartFile file, @RequestParam String kind, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, HttpServletRequest request)
            throws IOException {
        return json(imports.upload(kind, file.getOriginalFilename(), file.getInputStream(), key), request);
    }

    @GetMapping
    @Operation(summary = "Imports, newest first")
    Page<ImportJson.LineJson> list(@RequestParam Map<String, String> parameters) {
        ListRequest wanted = Paging.of(parameters);
        return Page.of(wanted, imports.list(wanted), imports.count(wanted), ImportJson.LineJson::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How the import stands, with its first errors")
    ImportJson one(@PathVariable long id, HttpServletRequest request) {
        return json(imports.find(id), request);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "The rows with their verdicts; filter by verdict")
    Page<ImportJson.RowJson> rows(@PathVariable long id, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        ListRequest wanted = Paging.of(parameters);
        ImportBatch batch = imports.find(id);
        Locale locale = Languages.of(request);
        return Page.of(wanted, imports.rows(id, wanted), imports.countRows(id, wanted), row -> new ImportJson.RowJson(
                row.row(), row.verdict(), row.key(), row.changes(), row.errors().stream().map(it -> error(batch, row.row(), it, locale)).toList()));
    }

    @PutMapping("/{id}/mapping")
    @Operation(summary = "Say which column is what; the rows are judged again")
    ImportJson map(@PathVariable long id, @RequestBody MappingBody body, HttpServletRequest request) {
        Mapping present = imports.find(id).mapping();
        return json(imports.map(id, new Mapping(
                body.columns() == null ? present.columns() : body.columns(),
                body.constants() == null ? Map.of() : body.constants(),
                body.numbers() == null ? present.numbers() : body.numbers())), request);
    }

    @PostMapping("/{id}/apply")
    @Operation(summary = "Write what the verdicts promise")
    ImportJson apply(@PathVariable long id, @RequestBody(required = false) @Nullable HowBody body, HttpServletRequest request) {
        return json(imports.apply(id, partly(body)), request);
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Take the import back; 409 when records were changed since, unless partly")
    ImportJson undo(@PathVariable long id, @RequestBody(required = false) @Nullable HowBody body, HttpServletRequest request) {
        return json(imports.undo(id, body != null && Boolean.TRUE.equals(body.partly())), request);
    }

    private static boolean partly(@Nullable HowBody body) {
        return body == null || body.partly() == null || body.partly();
    }

    private ImportJson json(ImportBatch batch, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        List<ImportJson.ErrorJson> errors = batch.counts().errors() == 0 ? List.of() : errors(batch, locale);
        ImportBatch.Refusal refusal = batch.problem();
        String problem = refusal == null ? null : texts.get(locale, "error." + refusal.code(), refusal.args().toArray());
        return ImportJson.of(batch, problem, errors);
    }

    private List<ImportJson.ErrorJson> errors(ImportBatch batch, Locale locale) {
        List<RowLine> rows = imports.rows(batch.id(), ListRequest.first(ERRORS_SHOWN).where(new HashMap<>(Map.of("verdict", "ERROR")))).items();
        return rows.stream().flatMap(row -> row.errors().stream().map(it -> error(batch, row.row(), it, locale))).limit(ERRORS_SHOWN).toList();
    }

    private ImportJson.ErrorJson error(ImportBatch batch, int row, FieldError error, Locale locale) {
        return new ImportJson.ErrorJson(
                batch.sheet(), row, sheets.column(locale, batch, error.field()), sheets.cell(batch, error.field(), row), error.value(), error.code(), sheets.message(locale, error));
    }
}
