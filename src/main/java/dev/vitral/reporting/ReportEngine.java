package dev.vitral.reporting;

import dev.vitral.shared.Texts;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/**
 * Fills a template of {@code reports/} with rows and texts, and writes it as PDF. Safe for many threads at once.
 *
 * <p>A template reads its texts as {@code $R{key}} from {@code messages_es} or {@code messages_en}, its parts through the parameter
 * {@value #TEMPLATES} (a function from a template's name to the compiled template), and nothing from outside the class path.
 */
@Component
public class ReportEngine {

    static final String TEMPLATES = "TEMPLATES";

    private final ReportTemplates templates;

    ReportEngine(ReportTemplates templates) {
        this.templates = templates;
    }

    /**
     * Writes the report {@code name}, such as {@code quoting/quotation}; the stream stays open.
     *
     * @throws ReportException when there is no such template, or it cannot be filled or written
     */
    public void pdf(String name, ReportContent content, OutputStream out) {
        var locale = withCountry(content.locale());
        try {
            var print = JasperFillManager.fillReport(
                    templates.get(name), parameters(content, locale), new Rows(content.rows()));
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.setConfiguration(metadata(content.title(), locale));
            exporter.exportReport();
        } catch (JRException failed) {
            throw new ReportException("Report " + name + " failed", failed);
        }
    }

    /** The locale a report is printed in: a language without a country gets the one we write for, es-MX or en-US. */
    public static Locale withCountry(Locale locale) {
        if (!locale.getCountry().isEmpty()) {
            return locale;
        }
        return Texts.nearest(locale);
    }

    /** The texts that templates read, for whoever composes a line of a report itself. */
    public static ResourceBundle texts(Locale locale) {
        // Asked for by language alone, so that the server's own locale never decides a customer's document.
        return ResourceBundle.getBundle("messages", Locale.of(Texts.nearest(locale).getLanguage()));
    }

    private Map<String, Object> parameters(ReportContent content, Locale locale) {
        var parameters = new HashMap<String, Object>();
        content.parameters().forEach((key, value) -> parameters.put(key, Rows.drawable(value)));
        content.parts().forEach((key, rows) -> parameters.put(key, new Rows(rows)));
        parameters.put(JRParameter.REPORT_LOCALE, locale);
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts(locale));
        Function<String, JasperReport> byName = templates::get;
        parameters.put(TEMPLATES, byName);
        return parameters;
    }

    private static SimplePdfExporterConfiguration metadata(String title, Locale locale) {
        var metadata = new SimplePdfExporterConfiguration();
        metadata.setMetadataTitle(title);
        metadata.setMetadataAuthor("Vitral");
        metadata.setMetadataCreator("Vitral");
        metadata.setDisplayMetadataTitle(true);
        metadata.setTagLanguage(locale.toLanguageTag());
        return metadata;
    }
}
