package dev.vitral.quoting;

/** A drawing with all that a real one uses: lines of three weights, dashes, a tint, arrows, dimensions in DejaVu Sans. */
final class SampleDrawing {

    private SampleDrawing() {}

    static String svg(int width, int height, String template) {
        var opening =
                switch (template) {
                    case "PROY" -> "<path d='M0 0 L%1$d %2$d M%3$d 0 L%1$d %2$d' class='dash'/>".formatted(width / 2, height, width);
                    case "FIJ3" -> "";
                    default -> "<path d='M%1$d 0 V%2$d' class='leaf'/><path d='M%3$d %4$d h%5$d m-40 -25 l40 25 l-40 25' class='leaf'/>"
                            .formatted(width / 2, height, width / 8, height / 2, width / 4);
                };
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='-130 -60 %1$d %2$d' width='%1$d' height='%2$d'>
                <style>.frame{fill:#0B5D66;fill-opacity:.06;stroke:#1F2A30;stroke-width:9}.leaf{fill:none;stroke:#1F2A30;stroke-width:5}
                .dash{fill:none;stroke:#1F2A30;stroke-width:4;stroke-dasharray:24 16}.dim{stroke:#66747B;stroke-width:3}
                text{font-family:'DejaVu Sans';font-size:56px;fill:#1F2A30;text-anchor:middle}</style>
                <rect width='%3$d' height='%4$d' class='frame'/><rect x='40' y='40' width='%5$d' height='%6$d' class='leaf'/>%7$s
                <path d='M0 %8$d h%3$d m0 -16 v32 M0 %9$d v32 M-60 0 v%4$d m-16 0 h32 M-76 0 h32' class='dim'/>
                <text x='%10$d' y='%11$d'>%3$d</text><text transform='translate(-76 %12$d) rotate(-90)'>%4$d</text></svg>
                """
                .formatted(
                        width + 180, height + 220, width, height, width - 80, height - 80, opening, height + 60, height + 44,
                        width / 2, height + 130, height / 2);
    }
}
