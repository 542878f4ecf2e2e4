package dev.vitral.importing.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook on its way to the XML parser: counts what it inflates to, whatever the archive announces, and refuses what would make the parser keep
 * more than a little at a time.
 */
final class PartStream extends FilterInputStream {
    private final Allowance allowance;
    private final long packed;
    private long inflated;
    private int run;
    private byte last;
    private byte beforeLast;
    private boolean declaration;
    private boolean begun;

    /** What all parts of a file may inflate to together. */
    static final class Allowance {
        private long left = Limits.INFLATED;

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw Refused.file("tooLarge");
            }
        }
    }

    PartStream(InputStream in, long packed, Allowance allowance) {
        super(in);
        this.packed = packed;
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
            scan(buffer, offset, offset + read);
        }
        return read;
    }

    private void count(int read) {
        inflated += read;
        allowance.take(read);
        if (inflated > Limits.RATIO_FROM && inflated / Math.max(1, packed) > Limits.RATIO) {
            throw Refused.file("bomb");
        }
    }

    /**
     * A comment or section may hold any number of {@code <}, so that the run goes on to its end. Bytes suffice: in UTF-8 no other character has those of markup, and another encoding is refused by its first byte.
     */
    private void scan(byte[] buffer, int from, int to) {
        if (!begun) {
            begun = true;
            int first = buffer[from] & 0xff;
            if (first != '<' && first != 0xef && first != ' ' && first != '\n' && first != '\r') {
                throw Refused.damaged();
            }
        }
        for (int i = from; i < to; i++) {
            byte now = buffer[i];
            if (declaration) {
                declaration = now != '>' || last != '-' && last != ']';
            } else if (now == '<') {
                run = 0;
            } else if (now == '!' && last == '<') {
                declaration = true;
            }
            if (now == 'D' && last == '!' && beforeLast == '<') {
                throw Refused.file("doctype");
            }
            if (++run > Limits.MARKUP) {
                throw Refused.damaged();
            }
            beforeLast = last;
            last = now;
        }
    }
}
