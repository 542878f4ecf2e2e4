package dev.vitral.reporting;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates of {@code reports/} on the class path, each compiled once. */
@Component
class ReportTemplates {

    private static final String ROOT = "reports/";
    private static final String SUFFIX = ".jrxml";

    private final Map<String, Resource> sources = new TreeMap<>();
    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    ReportTemplates() throws IOException {
        for (var source : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*" + SUFFIX)) {
            var path = source.getURL().getPath();
            sources.put(path.substring(path.lastIndexOf('/' + ROOT) + ROOT.length() + 1, path.length() - SUFFIX.length()), source);
        }
    }

    /** Names such as {@code quoting/quotation}. */
    Set<String> names() {
        return new TreeSet<>(sources.keySet());
    }

    JasperReport get(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    /** Compiles in the background once the application serves, so that nobody's first document waits for a compiler. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual().name("report-templates").start(() -> names().forEach(this::get));
    }

    private JasperReport compile(String name) {
        var source = sources.get(name);
        if (source == null) {
            throw new ReportException("No report named " + name, null);
        }
        try (var in = source.getInputStream()) {
            return JasperCompileManager.compileReport(in);
        } catch (IOException | JRException failed) {
            throw new ReportException("Report " + name + " does not compile", failed);
        }
    }
}
