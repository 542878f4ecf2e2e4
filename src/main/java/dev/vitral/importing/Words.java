package dev.vitral.importing;

import java.text.Normalizer;
import java.util.Locale;

/** How words of headings and names are compared: case, accents, punctuation and blanks say nothing. */
final class Words {
    private Words() {}

    /** Letters and digits alone, «Inv. Final» and «INVENTARIO-FINAL» apart: {@code inv final}, {@code inventario final}. */
    static String plain(String text) {
        String bare = Normalizer.normalize(text.length() > 200 ? text.substring(0, 200) : text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
