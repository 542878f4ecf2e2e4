package dev.vitral.quoting;

import dev.vitral.reporting.PaperText;
import java.util.List;
import java.util.stream.Stream;

/** A paragraph below the sums: what it is about, and the text. */
record PrintedTerm(String label, String text) {

    /** The shop's terms in the order in which a customer asks; empty ones are left out. */
    static List<PrintedTerm> of(QuotationSheet.Terms terms, QuotationWords words) {
        return Stream.of(
                        new PrintedTerm(words.text("delivery"), PaperText.paragraphs(terms.delivery())),
                        new PrintedTerm(words.text("exclusions"), PaperText.paragraphs(terms.exclusions())),
                        new PrintedTerm(words.text("warranty"), PaperText.paragraphs(terms.warranty())),
                        new PrintedTerm(words.text("conditions"), PaperText.paragraphs(terms.conditions())),
                        new PrintedTerm(words.text("notes"), PaperText.paragraphs(terms.notes())))
                .filter(term -> !term.text().isEmpty())
                .toList();
    }
}
