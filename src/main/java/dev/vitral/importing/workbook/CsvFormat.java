package dev.vitral.importing.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a delimited file is written.
 *
 * @param charset UTF-8 or UTF-16 by the mark at its beginning, UTF-8 when all of it reads as such, else Windows-1252, in which Excel saves here
 * @param markBytes length of that mark
 * @param delimiter of semicolon, comma, tab and bar the one that splits its first lines most evenly
 */
public record CsvFormat(Charset charset, int markBytes, char delimiter) {
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 30;

    /** Finds out by looking at the file. */
    static CsvFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        CsvFormat marked = marked(head);
        CsvFormat plain = marked != null ? marked : new CsvFormat(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0, ',');
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader in = plain.open(file)) {
            for (int read; length < SAMPLE && (read = in.read(sample, length, SAMPLE - length)) > 0; length += read) {
                refuseBinary(sample, length, length + read);
            }
        }
        return new CsvFormat(plain.charset, plain.markBytes, delimiter(new String(sample, 0, length)));
    }

    private static @Nullable CsvFormat marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        return switch (first) {
            case 0xfffe -> new CsvFormat(StandardCharsets.UTF_16LE, 2, ',');
            case 0xfeff -> new CsvFormat(StandardCharsets.UTF_16BE, 2, ',');
            case 0xefbb -> new CsvFormat(StandardCharsets.UTF_8, 3, ',');
            default -> null;
        };
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    /** A text file has no NUL and next to no other control characters. */
    private static void refuseBinary(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == 0) {
                throw Refused.file("notTable");
            }
        }
        if (from == 0 && (new String(text, 0, Math.min(to, 200)).strip().startsWith("<") || to >= 4 && new String(text, 0, 4).equals("%PDF"))) {
            throw Refused.file("notTable");
        }
    }

    /** Excel may say it in a first line {@code sep=;}. Else the one that is in the most lines as often as in the first, outside of quotes. */
    private static char delimiter(String sample) {
        if (sample.startsWith("sep=") && sample.length() > 4) {
            return sample.charAt(4);
        }
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(sample, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String sample, char delimiter) {
        int expected = -1;
        int score = 0;
        int found = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && lines < LINES; i++) {
            char now = sample.charAt(i);
            quoted ^= now == '"';
            if (now == delimiter && !quoted) {
                found++;
            } else if (now == '\n' && !quoted) {
                expected = expected < 0 && found > 0 ? found : expected;
                score += found > 0 ? found == expected ? 100 + found : 1 : 0;
                found = 0;
                lines++;
            }
        }
        return score + (found > 0 && (expected < 0 || found == expected) ? 100 + found : 0);
    }

    /** The file's characters from behind the mark on; what the charset doesn't have becomes U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, charset);
    }
}
