package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.reporting.ReportEngineSamples;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Measures the printed page itself: its lines as a reader of PDF draws them, its ink as a grey printer lays it. */
class QuotationPdfScaleTest {
    private static final double POINTS = 0.35;

    private final QuotationPdf pdf = new QuotationPdf(ReportEngineSamples.engine());

    @Test
    void draws_all_windows_of_a_quote_in_one_scale_as_wide_and_as_high_as_they_are() throws IOException {
        QuotationSheet sheet = QuotationSamples.golden("Q2");
        List<Rectangle2D> boxes = boxes(sheet);
        QuotationSheet.Line widest = sheet.lines().stream().max(Comparator.comparing(QuotationSheet.Line::widthMm)).orElseThrow();
        double scale = boxes.stream()
                .filter(it -> isOf(it, widest, it.getWidth() / widest.widthMm().doubleValue()))
                .mapToDouble(it -> it.getWidth() / widest.widthMm().doubleValue())
                .max()
                .orElseThrow(() -> new AssertionError("no frame of " + widest.widthMm() + " × " + widest.heightMm()));
        assertThat(sheet.lines()).hasSize(3).allSatisfy(line -> assertThat(boxes).anyMatch(it -> isOf(it, line, scale)));
        assertThat(boxes).noneMatch(it -> isOf(it, widest, scale * 1.05));
    }

    private static boolean isOf(Rectangle2D box, QuotationSheet.Line line, double scale) {
        return box.getWidth() > 20
                && Math.abs(box.getWidth() - line.widthMm().doubleValue() * scale) < POINTS
                && Math.abs(box.getHeight() - line.heightMm().doubleValue() * scale) < POINTS;
    }

    @Test
    void prints_nothing_beyond_the_margins_and_stays_dark_enough_without_colour() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(QuotationSamples.golden("Q2"), Locale.of("es"), true))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.GRAY);
            int border = 15;
            int darkest = 255;
            int dark = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int grey = page.getRaster().getSample(x, y, 0);
                    boolean outside = x < border || y < border || x >= page.getWidth() - border || y >= page.getHeight() - border;
                    if (outside) {
                        darkest = Math.min(darkest, grey);
                    }
                    dark += grey < 110 ? 1 : 0;
                }
            }
            assertThat(darkest).as("ink within 4 mm of the edge").isGreaterThan(250);
            assertThat(dark).as("dark points of text and drawings").isGreaterThan(3_000);
        }
    }

    private List<Rectangle2D> boxes(QuotationSheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(sheet, Locale.of("es"), false))) {
            Strokes strokes = new Strokes(document.getPage(0));
            strokes.processPage(document.getPage(0));
            return strokes.boxes;
        }
    }

    /** Takes down the extent of every path that is stroked, in points of the page. */
    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<Rectangle2D> boxes = new ArrayList<>();
        private final Path2D path = new Path2D.Double();

        Strokes(PDPage page) {
            super(page);
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.moveTo(p0.getX(), p0.getY());
            path.lineTo(p1.getX(), p1.getY());
            path.lineTo(p2.getX(), p2.getY());
            path.lineTo(p3.getX(), p3.getY());
            path.closePath();
        }

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.getCurrentPoint();
        }

        @Override
        public void closePath() {
            path.closePath();
        }

        @Override
        public void endPath() {
            path.reset();
        }

        @Override
        public void strokePath() {
            boxes.add(path.getBounds2D());
            path.reset();
        }

        @Override
        public void fillPath(int windingRule) {
            path.reset();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            strokePath();
        }

        @Override
        public void clip(int windingRule) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void shadingFill(COSName shading) {}
    }
}
