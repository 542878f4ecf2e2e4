package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.vitral.reporting.ReportEngineSamples;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationPdfTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final String ARABIC = "شبابيك الألمنيوم والزجاج";

    private final QuotationPdf pdf = new QuotationPdf(ReportEngineSamples.engine());

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void prints_every_figure_of_the_golden_quote(String language) throws IOException {
        var sheet = QuotationSamples.golden("Q2");
        var page = text(pdf.render(sheet, Locale.of(language), true));
        assertThat(page).contains(figures(sheet, Locale.US)).contains("1,200 × 1,000 mm", "1.20 m²", "16%", "−502.81");
    }

    @Test
    void speaks_spanish_with_its_accents() throws IOException {
        assertThat(text(pdf.render(QuotationSamples.golden("Q2"), SPANISH, true)))
                .contains("COTIZACIÓN – sin validez fiscal", "COT-2026-00001", "22 nov 2026", "7 dic 2026")
                .contains("Vidrios y Aluminios Peñón, S.A. de C.V.", "RFC MAB9307148T4", "Begoña Núñez", "Casa Muñoz")
                .contains("ONCE MIL OCHENTA Y UN PESOS 87/100 M.N.", "Anticipo 50%", "Saldo", "IVA 16%")
                .contains("Integración del precio", "Mano de obra", "Garantía", "días hábiles", "página 1 de ");
    }

    @Test
    void speaks_english() throws IOException {
        assertThat(text(pdf.render(QuotationSamples.golden("Q2"), Locale.ENGLISH, false)))
                .contains("QUOTATION – not a tax document", "Nov 22, 2026", "ELEVEN THOUSAND EIGHTY-ONE PESOS 87/100 MXN")
                .contains("Deposit 50%", "Balance", "VAT 16%", "Unit price", "page 1 of 1")
                .doesNotContain("Labour", "COTIZACIÓN");
    }

    @Test
    void writes_figures_as_venezuela_does() throws IOException {
        var sheet = QuotationSamples.golden("Q2");
        assertThat(text(pdf.render(sheet, Locale.forLanguageTag("es-VE"), false)))
                .contains(figures(sheet, Locale.forLanguageTag("es-VE")));
    }

    @Test
    void fits_the_usual_three_windows_on_one_page() throws IOException {
        assertThat(pages(pdf.render(QuotationSamples.windows(3), SPANISH, false))).hasSize(1);
        assertThat(pages(pdf.render(QuotationSamples.windows(3), SPANISH, true))).as("with the make-up").hasSize(1);
    }

    @Test
    void repeats_the_heading_on_every_page_of_thirty_windows() throws IOException {
        var pages = pages(pdf.render(QuotationSamples.windows(30), SPANISH, false));
        assertThat(pages).hasSizeBetween(4, 6).allSatisfy(page -> assertThat(page)
                .contains("COT-2026-00001", "Vidrios y Aluminios Peñón", "Impreso por gerente"));
        assertThat(pages.subList(0, pages.size() - 1)).allSatisfy(page -> assertThat(page).contains("P. unitario"));
        assertThat(pages.getLast()).contains("11,081.87", "Acepto", "página %1$d de %1$d".formatted(pages.size()));
    }

    @Test
    void leaves_the_heading_of_the_table_out_where_only_sums_and_terms_follow() throws IOException {
        var sheet = sheet(QuotationSamples.golden("Q2").lines(), "Nota larga. ".repeat(2_000));
        var pages = pages(pdf.render(sheet, SPANISH, false));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.getFirst()).contains("P. unitario");
        assertThat(pages.getLast()).contains("COT-2026-00001", "Acepto").doesNotContain("P. unitario");
    }

    @Test
    void shows_the_discount_of_a_line_and_its_net() throws IOException {
        var line = QuotationSamples.golden("Q1").lines().getFirst();
        var discounted = with(line, line.drawing(), line.description(), "0.075", "514.56", "6346.24");
        assertThat(text(pdf.render(sheet(List.of(discounted), ""), SPANISH, false)))
                .contains("croquis a distintas escalas", "revisión 2", "Descuento 7.5%", "−514.56", "Neto", "6,346.24", "6,860.80");
    }

    @Test
    void carries_title_and_author() throws IOException {
        try (var reader = new PdfReader(pdf.render(QuotationSamples.golden("Q1"), SPANISH, false))) {
            Map<String, String> info = reader.getInfo();
            assertThat(info).containsEntry("Title", "Cotización COT-2026-00001").containsEntry("Author", "Vitral");
        }
    }

    @ParameterizedTest
    @MethodSource
    void survives_hostile_texts(String hostile) throws IOException {
        var line = QuotationSamples.golden("Q1").lines().getFirst();
        var sheet = sheet(List.of(with(line, line.drawing(), hostile, "0", "0.00", "6860.80"), line), hostile);
        var pages = pages(pdf.render(sheet, SPANISH, true));
        assertThat(pages.getFirst()).contains("COTIZACIÓN");
        assertThat(String.join("", pages)).contains("Acepto", "página 1 de " + pages.size(), "11,081.87");
    }

    static Stream<String> survives_hostile_texts() {
        return Stream.of(
                "",
                "Nota larga con ñ y acentos. ".repeat(3_600),
                "x".repeat(100_000),
                (ARABIC + "\n").repeat(200),
                "שלום עולם " + ARABIC + " Peñón 12 m",
                "Vidrio 😀🪟👩‍👩‍👧 漢字 \uD83D",
                "uno\u0000dos\u0007\ttres\r\ncuatro\u202E oludnefa",
                "<b>${1/0}</b> $P{folio} {0} ' \" \\ & <style>",
                "\n".repeat(3_000));
    }

    @Test
    void prints_the_whole_of_a_long_note() throws IOException {
        var note = "Nota larga con ñ y acentos. ".repeat(3_600);
        var sheet = sheet(QuotationSamples.golden("Q1").lines(), note);
        assertThat(text(pdf.render(sheet, SPANISH, false)).split("ñ y acentos", -1)).hasSizeGreaterThanOrEqualTo(3_601);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg", "not a drawing"})
    void prints_the_figures_even_when_a_drawing_is_broken(String drawing) throws IOException {
        var line = QuotationSamples.golden("Q1").lines().getFirst();
        var sheet = sheet(List.of(with(line, drawing, "Corrediza", "0", "0.00", "6860.80")), "");
        assertThat(text(pdf.render(sheet, SPANISH, false))).contains("6,860.80");
    }

    @Test
    void prints_a_quote_that_has_no_line_yet() throws IOException {
        assertThat(pages(pdf.render(sheet(List.of(), ""), SPANISH, true))).hasSize(1);
    }

    private static QuotationSheet sheet(List<QuotationSheet.Line> lines, String hostile) {
        var sample = QuotationSamples.sheet(lines, QuotationSamples.golden("Q2").totals());
        return new QuotationSheet(
                new QuotationSheet.Shop(sample.shop().name() + hostile, sample.shop().taxId(), hostile, hostile, null),
                sample.folio(),
                2,
                sample.date(),
                sample.validUntil(),
                new QuotationSheet.Customer(hostile, null, hostile),
                hostile,
                hostile,
                sample.currency(),
                null,
                lines,
                List.of(),
                false,
                sample.totals(),
                new QuotationSheet.Terms(hostile, "", "", "", hostile),
                hostile,
                sample.printedAt(),
                sample.zone());
    }

    private static QuotationSheet.Line with(
            QuotationSheet.Line line, String drawing, String text, String rate, String discount, String net) {
        return new QuotationSheet.Line(
                text,
                drawing,
                line.widthMm(),
                line.heightMm(),
                line.areaM2(),
                line.profileLine(),
                text,
                text,
                text,
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                new BigDecimal(rate),
                new BigDecimal(discount),
                new BigDecimal(net),
                line.makeUp());
    }

    private static List<String> figures(QuotationSheet sheet, Locale locale) {
        var money = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
        var totals = sheet.totals();
        return Stream.concat(
                        sheet.lines().stream().flatMap(line -> Stream.of(line.unitPrice(), line.amount())),
                        Stream.of(totals.subtotal(), totals.globalDiscount(), totals.taxable(), totals.tax(), totals.total(),
                                totals.deposit(), totals.balance()))
                .map(money::format)
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            var pages = new ArrayList<String>();
            for (var number = 1; number <= reader.getNumberOfPages(); number++) {
                pages.add(extractor.getTextFromPage(number));
            }
            return pages;
        }
    }
}
