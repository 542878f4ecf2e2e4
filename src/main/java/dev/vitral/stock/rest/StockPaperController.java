package dev.vitral.stock.rest;

import dev.vitral.api.Languages;
import dev.vitral.shared.Problem;
import dev.vitral.stock.DayCloses;
import dev.vitral.stock.StockPaper;
import dev.vitral.stock.StockPaper.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Past days as files: PDF, or XLSX and CSV of any size. */
@RestController
@Tag(name = "past-days")
class StockPaperController {
    private final StockPaper paper;
    private final DayCloses closes;

    StockPaperController(StockPaper paper, DayCloses closes) {
        this.paper = paper;
        this.closes = closes;
    }

    @GetMapping("/api/v1/day-closes/{date}/file")
    @Operation(summary = "The close of a date as a file", description = "`format` is pdf, xlsx or csv.")
    void dayClose(@PathVariable LocalDate date, @RequestParam(defaultValue = "pdf") String format, HttpServletRequest request, HttpServletResponse response) {
        var close = closes.find(date).orElseThrow(() -> Problem.notFound("dayClose", date));
        Format wanted = format(format);
        send(response, "cierre-" + date, wanted, out -> paper.dayClose(close, wanted, Languages.of(request), out));
    }

    @GetMapping("/api/v1/valuation/file")
    @Operation(summary = "Stock and value on a date as a file", description = "`format` is pdf, xlsx or csv.")
    void valuation(@RequestParam LocalDate date, @RequestParam(defaultValue = "pdf") String format, HttpServletRequest request, HttpServletResponse response) {
        Format wanted = format(format);
        send(response, "existencias-" + date, wanted, out -> paper.valuation(date, wanted, Languages.of(request), out));
    }

    @GetMapping("/api/v1/inventory-book/file")
    @Operation(summary = "The inventory book of a period as a file", description = "`format` is pdf, xlsx or csv.")
    void book(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "pdf") String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        Format wanted = format(format);
        send(response, "libro-de-inventario-" + from + "-" + to, wanted, out -> paper.book(from, to, wanted, Languages.of(request), out));
    }

    private static Format format(String text) {
        try {
            return Format.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("format", "report.format", text);
        }
    }

    /** A PDF is made before anything is sent, so that a refusal is an answer; a table goes out as it is read. */
    private static void send(HttpServletResponse response, String name, Format format, Consumer<OutputStream> writer) {
        try {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            if (!format.isTable()) {
                writer.accept(made);
            }
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + "." + format.suffix()).build().toString());
            if (!format.isTable()) {
                made.writeTo(response.getOutputStream());
            } else {
                writer.accept(response.getOutputStream());
            }
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
