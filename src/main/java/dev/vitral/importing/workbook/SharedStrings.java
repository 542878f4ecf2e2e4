package dev.vitral.importing.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells refer to by number: kept in a file beside the upload, mapped and not on the heap, which only has where each begins. */
final class SharedStrings implements Closeable {
    private static final SharedStrings NONE = new SharedStrings(new int[1], 0, MemorySegment.NULL, Arena.ofShared());

    private final int[] ends;
    private final int count;
    private final MemorySegment texts;
    private final Arena arena;

    private SharedStrings(int[] ends, int count, MemorySegment texts, Arena arena) {
        this.ends = ends;
        this.count = count;
        this.texts = texts;
        this.arena = arena;
    }

    static SharedStrings none() {
        return NONE;
    }

    /** Reads the part into a file in that folder, which is gone once mapped. */
    static SharedStrings read(Parts.Part part, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "texts-", ".tmp");
        try {
            int[] ends = new int[1024];
            int count = 0;
            long length = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                while (part.to("si")) {
                    byte[] text = text(part, "si").getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    length += text.length;
                    if (++count > Limits.STRINGS || length > Integer.MAX_VALUE) {
                        throw Refused.file("tooLarge");
                    }
                    if (count == ends.length) {
                        ends = Arrays.copyOf(ends, count * 2);
                    }
                    ends[count] = (int) length;
                }
            }
            Arena arena = Arena.ofShared();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new SharedStrings(ends, count, channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena), arena);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The text of all {@code t} below the present element, to its end; how a text is spoken ({@code rPh}) is left out. */
    static String text(Parts.Part part, String until) {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        boolean inText = false;
        while (part.more()) {
            int event = part.next();
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    inText = part.xml().getLocalName().equals("t");
                    spoken += part.xml().getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    inText = false;
                    spoken -= part.xml().getLocalName().equals("rPh") ? 1 : 0;
                    if (part.xml().getLocalName().equals(until)) {
                        return text.toString();
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText && spoken == 0) {
                        append(text, part.xml());
                    }
                }
                default -> { }
            }
        }
        throw Refused.damaged();
    }

    static void append(StringBuilder text, XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > Cell.LONGEST) {
            throw Refused.file("cellTooLong", Cell.LONGEST);
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    String get(int number) {
        if (number < 0 || number >= count) {
            throw Refused.damaged();
        }
        byte[] bytes = texts.asSlice(ends[number], (long) ends[number + 1] - ends[number]).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (this != NONE) {
            arena.close();
        }
    }
}
