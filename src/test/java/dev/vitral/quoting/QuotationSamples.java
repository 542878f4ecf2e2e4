package dev.vitral.quoting;

import dev.vitral.quoting.design.Canvas;
import dev.vitral.quoting.design.Drawing;
import dev.vitral.quoting.design.Elevation;
import dev.vitral.quoting.design.Leaf;
import dev.vitral.quoting.design.Size;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of the golden quotes, with a shop, a customer and drawings around their figures. */
final class QuotationSamples {

    private QuotationSamples() {}

    /** A quote of {@code golden/quotes.json} by its name, its figures as they stand there. */
    static QuotationSheet golden(String name) {
        var quote = StreamSupport.stream(quotes().spliterator(), false)
                .filter(q -> q.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        var items = StreamSupport.stream(quote.get("items").spliterator(), false).toList();
        var canvas = Canvas.common(List.of(), items.stream().map(QuotationSamples::size).toList()).orElseThrow();
        var lines = items.stream().map(item -> line(item, canvas)).toList();
        return sheet(lines, totals(quote));
    }

    /** As many windows as asked for, those of golden Q2 in turn; the sums stay those of Q2. */
    static QuotationSheet windows(int count) {
        var three = golden("Q2");
        var lines = IntStream.range(0, count).mapToObj(i -> three.lines().get(i % 3)).toList();
        return sheet(lines, three.totals());
    }

    static QuotationSheet sheet(List<QuotationSheet.Line> lines, QuotationSheet.Totals totals) {
        return new QuotationSheet(
                new QuotationSheet.Shop(
                        "Vidrios y Aluminios Peñón, S.A. de C.V.",
                        TaxId.of(TaxCountry.MX, "MAB9307148T4"),
                        "Av. Niño Perdido 214, Col. Algarín, 06880 Ciudad de México",
                        "55 5555 0142 · ventas@penon.example",
                        null),
                "COT-2026-00001",
                1,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 7),
                new QuotationSheet.Customer(
                        "Constructora Güemes y Asociados, S.A. de C.V.",
                        TaxId.of(TaxCountry.MX, "TME840315KT6"),
                        "Calle Peña Pobre 88, Tlalpan, 14000 Ciudad de México"),
                "Casa Muñoz, Cerrada del Ángel 12, Coyoacán",
                "Begoña Núñez",
                Currency.getInstance("MXN"),
                null,
                lines,
                List.of(),
                true,
                totals,
                new QuotationSheet.Terms(
                        "De 10 a 15 días hábiles, contados desde el anticipo y la toma de medidas definitivas en obra.",
                        "Albañilería, andamios, permisos y resanes. Retiro de la ventanería existente.",
                        "Un año en materiales y mano de obra; el vidrio, contra defecto de fábrica.",
                        "Precios en pesos mexicanos, sujetos a cambio después de la vigencia. Los cambios de medida o de color se cotizan aparte.",
                        ""),
                "gerente",
                Instant.parse("2026-11-22T20:05:00Z"),
                ZoneId.of("America/Mexico_City"));
    }

    private static QuotationSheet.Line line(JsonNode item, Canvas canvas) {
        var size = size(item);
        var description =
                switch (item.get("template").asString()) {
                    case "COR2-XO" -> "Corrediza 2\" XO";
                    case "FIJ3" -> "Ventana fija 3\"";
                    case "PROY" -> "Proyectante";
                    case "COR3-XO" -> "Corrediza 3\" XO";
                    default -> "Corrediza 3\" tres hojas";
                };
        return new QuotationSheet.Line(
                description,
                Drawing.svg(elevation(item), size, canvas, description),
                size.widthMm(),
                size.heightMm(),
                decimal(item, "areaM2"),
                item.get("template").asString(),
                item.get("colour").asString(),
                item.get("glass").asString() + " · claro 6 mm",
                "",
                decimal(item, "quantity"),
                decimal(item, "unitPrice"),
                decimal(item, "amount"),
                decimal(item, "discountRate"),
                decimal(item, "discount"),
                decimal(item, "net"),
                new QuotationSheet.MakeUp(
                        decimal(item, "materials"),
                        decimal(item, "wasteProfiles").add(decimal(item, "wasteGlass")),
                        decimal(item, "labour"),
                        decimal(item, "installation"),
                        decimal(item, "overhead"),
                        decimal(item, "profit")));
    }

    private static Size size(JsonNode item) {
        return new Size(decimal(item, "widthMm"), decimal(item, "heightMm"));
    }

    private static Elevation elevation(JsonNode item) {
        return switch (item.get("template").asString()) {
            case "FIJ3" -> new Elevation(List.of(Leaf.FIXED), 40, 0, 1, true);
            case "PROY" -> Elevation.of("T");
            case "COR3-3H" -> Elevation.of("XOX");
            default -> Elevation.of("XO");
        };
    }

    private static QuotationSheet.Totals totals(JsonNode quote) {
        return new QuotationSheet.Totals(
                decimal(quote, "subtotal"),
                decimal(quote, "globalDiscountRate"),
                decimal(quote, "globalDiscount"),
                decimal(quote, "taxable"),
                decimal(quote, "taxRate"),
                decimal(quote, "tax"),
                decimal(quote, "total"),
                decimal(quote, "depositRate"),
                decimal(quote, "deposit"),
                decimal(quote, "balance"));
    }

    static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asString());
    }

    private static JsonNode quotes() {
        try (var in = QuotationSamples.class.getResourceAsStream("/golden/quotes.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
