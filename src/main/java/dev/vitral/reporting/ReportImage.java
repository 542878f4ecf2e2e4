package dev.vitral.reporting;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** A picture for a template: an SVG drawing, which stays a drawing on paper, or the bytes of a PNG or JPEG. */
public final class ReportImage {

    private static final Pattern REACHES_OUT = Pattern.compile("(?i)<!doctype|href\\s*=\\s*(?![\"']#)|url\\((?![\"']?#)|@import");

    private final Renderable renderable;

    /** One renderer for all its places, so that a document holds it once. */
    private ReportImage(byte[] data) {
        this.renderable = SimpleDataRenderer.getInstance(data);
    }

    /**
     * A drawing made by us, complete in itself.
     *
     * @throws IllegalArgumentException when it declares a document type, or points to anything but a part of itself
     */
    public static ReportImage svg(String svg) {
        if (REACHES_OUT.matcher(svg).find()) {
            throw new IllegalArgumentException("A drawing that points outside itself is not accepted");
        }
        return new ReportImage(svg.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A picture that somebody supplied, such as a logo.
     *
     * @throws IllegalArgumentException when the bytes begin neither as PNG nor as JPEG
     */
    public static ReportImage bitmap(byte[] data) {
        var png = data.length > 8 && data[0] == (byte) 0x89 && data[1] == 'P' && data[2] == 'N' && data[3] == 'G';
        var jpeg = data.length > 3 && data[0] == (byte) 0xFF && data[1] == (byte) 0xD8 && data[2] == (byte) 0xFF;
        if (!png && !jpeg) {
            throw new IllegalArgumentException("Neither PNG nor JPEG");
        }
        return new ReportImage(data.clone());
    }

    Renderable renderable() {
        return renderable;
    }
}
