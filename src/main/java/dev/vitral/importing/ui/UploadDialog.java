package dev.vitral.importing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.Imports;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Notify;
import java.io.IOException;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Asks what is imported and takes the file; offers the template of that kind. */
final class UploadDialog {
    private final transient Imports imports;
    private final transient ImportSheets sheets;
    private final LongConsumer uploaded;
    private final Dialog dialog = new Dialog(translate("import.new"));
    private final ComboBox<ImportTarget> kind = new ComboBox<>(translate("import.kind"));
    private final Div template = new Div();

    private UploadDialog(Imports imports, ImportSheets sheets, LongConsumer uploaded) {
        this.imports = imports;
        this.sheets = sheets;
        this.uploaded = uploaded;
        kind.setItems(imports.kinds());
        kind.setItemLabelGenerator(it -> translate("import.kind." + it.kind()));
        kind.setWidthFull();
        kind.addValueChangeListener(e -> offerTemplate());
        imports.kinds().stream().filter(it -> it.kind().equals("products")).findFirst().ifPresent(kind::setValue);
        Upload upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(imports.megabytes() << 20);
        upload.setI18n(refusals(imports.megabytes()));
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.setUploadButton(new Button(translate("import.choose")));
        upload.setDropLabel(new Paragraph(translate("import.drop", imports.megabytes())));
        upload.setWidthFull();
        dialog.setWidth("32rem");
        dialog.add(kind, template, upload, new Paragraph(translate("import.promise")));
        dialog.getFooter().add(new Button(translate("form.cancel"), e -> dialog.close()));
    }

    private static UploadI18N refusals(int megabytes) {
        UploadI18N.Error error = new UploadI18N.Error();
        error.setFileIsTooBig(translate("error.import.file.tooBig", megabytes));
        error.setIncorrectFileType(translate("error.import.file.notTable"));
        error.setTooManyFiles(translate("import.oneFile"));
        UploadI18N texts = new UploadI18N();
        texts.setError(error);
        return texts;
    }

    /** Opens it; {@code uploaded} gets the number of the import. */
    static void open(Imports imports, ImportSheets sheets, LongConsumer uploaded) {
        new UploadDialog(imports, sheets, uploaded).dialog.open();
    }

    private void offerTemplate() {
        template.removeAll();
        ImportTarget chosen = kind.getValue();
        if (chosen != null) {
            Locale locale = Texts.nearest(UI.getCurrentOrThrow().getLocale());
            String name = translate("import.file.template") + "-" + chosen.kind() + ".xlsx";
            DownloadHandler handler = event -> {
                event.setFileName(name);
                sheets.template(chosen.kind(), locale, event.getOutputStream());
            };
            template.add(new Anchor(handler, AttachmentType.DOWNLOAD, translate("import.template")));
        }
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        ImportTarget chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        try {
            ImportBatch batch = imports.upload(chosen.kind(), event.getFileName(), event.getInputStream(), null);
            ui.access(() -> {
                dialog.close();
                uploaded.accept(batch.id());
            });
        } catch (RuntimeException e) {
            ui.access(() -> Notify.problem(e));
        }
    }
}
