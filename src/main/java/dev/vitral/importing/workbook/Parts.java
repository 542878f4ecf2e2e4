package dev.vitral.importing.workbook;

import dev.vitral.shared.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook's archive, each to be read once through a {@link PartStream}. */
final class Parts implements Closeable {
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final PartStream.Allowance allowance = new PartStream.Allowance();

    /** Opens the archive; one that is damaged, has a part twice, or holds macros is refused. */
    Parts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > Limits.PARTS) {
                throw Refused.damaged();
            }
            zip.entries().asIterator().forEachRemaining(this::add);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void add(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (entries.put(name, entry) != null) {
            throw Refused.damaged();
        }
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
            throw Refused.file("macros");
        }
        if (name.equals("xl/workbook.bin")) {
            throw Refused.file("notWorkbook");
        }
    }

    boolean has(String name) {
        return entries.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The part as XML; a missing one is a damaged file. */
    Part open(String name) throws IOException {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw Refused.damaged();
        }
        InputStream in = new PartStream(zip.getInputStream(entry), entry.getCompressedSize(), allowance);
        try {
            return new Part(in, XML.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw Refused.damaged();
        }
    }

    /** A part being read. */
    record Part(InputStream in, XMLStreamReader xml) implements Closeable {
        /** Goes to the next event; a document type is refused, as the parser would only overlook it. */
        int next() {
            try {
                int event = xml.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw Refused.file("doctype");
                }
                return event;
            } catch (Problem refused) {
                throw refused;
            } catch (XMLStreamException | RuntimeException e) {
                // The parser throws what it likes on what is no XML.
                throw Refused.damaged();
            }
        }

        /** Goes to the next start of that element; false at the end of the part. */
        boolean to(String element) {
            while (more()) {
                if (next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                    return true;
                }
            }
            return false;
        }

        boolean more() {
            try {
                return xml.hasNext();
            } catch (XMLStreamException e) {
                throw Refused.damaged();
            }
        }

        String attribute(String name, String absent) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? absent : value;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The JDK's own parser: no document type, no entity, nothing from outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
