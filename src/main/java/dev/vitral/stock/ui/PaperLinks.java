package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.vitral.shared.ui.Caught;
import dev.vitral.stock.StockPaper.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The ways to take a report along: one link a format, written as it is read. */
final class PaperLinks {
    private PaperLinks() {}

    /** Writes in a format. */
    interface Writer {
        void write(Format format, OutputStream out);
    }

    static Div of(String name, Writer writer) {
        Div links = new Div();
        links.addClassName("paper-links");
        for (Format format : Format.values()) {
            DownloadHandler handler = event -> send(event, name, format, writer);
            Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, translate("paper." + format.suffix()));
            links.add(link);
        }
        return links;
    }

    /** Writes a PDF. */
    interface PdfWriter {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    /** One link to what is a PDF only. */
    static Anchor pdf(String name, String text, PdfWriter writer) {
        DownloadHandler handler = event -> {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            try {
                writer.write(made);
            } catch (RuntimeException refused) {
                event.getResponse().setStatus(Caught.problem(refused).kind().status());
                return;
            }
            event.setFileName(name + ".pdf");
            event.setContentType(Format.PDF.mediaType());
            made.writeTo(event.getOutputStream());
        };
        return new Anchor(handler, AttachmentType.DOWNLOAD, text);
    }

    /** A PDF is made before anything is sent, so that a refusal is an answer; a table goes out as it is read. */
    private static void send(DownloadEvent event, String name, Format format, Writer writer) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try {
            if (!format.isTable()) {
                writer.write(format, made);
            }
        } catch (RuntimeException refused) {
            event.getResponse().setStatus(Caught.problem(refused).kind().status());
            return;
        }
        event.setFileName(name + "." + format.suffix());
        event.setContentType(format.mediaType());
        if (!format.isTable()) {
            made.writeTo(event.getOutputStream());
        } else {
            writer.write(format, event.getOutputStream());
        }
    }
}
