package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula's text into tokens, in one pass and within the limits of length, tokens and digits. */
final class Lexer {

    private static final String SPACES = " \t\r\n\u00a0";
    private static final String SPANISH_LETTERS = "áéíóúüñÁÉÍÓÚÜÑ";
    private static final List<String> SIGNS =
            List.of("<=", ">=", "==", "!=", "<>", "<", ">", "=", "+", "-", "*", "/", "(", ")", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens in order, closed by one of type END. */
    static List<Token> tokens(String text) {
        if (text.length() > Limits.LENGTH) {
            throw new FormulaException(Reason.TOO_LONG, Limits.LENGTH, text.substring(Limits.LENGTH));
        }
        return new Lexer(text).run();
    }

    /** Whether a text has the form of a variable's name: a letter or underscore, then letters, digits and underscores. */
    static boolean isName(String text) {
        return !text.isEmpty() && startsName(text.charAt(0)) && text.chars().allMatch(c -> continuesName((char) c));
    }

    private List<Token> run() {
        while (at < text.length()) {
            if (SPACES.indexOf(text.charAt(at)) >= 0) {
                at++;
                continue;
            }
            Token token = next();
            if (tokens.size() == Limits.TOKENS) {
                throw new FormulaException(Reason.TOO_MANY_TOKENS, token.position(), token.text());
            }
            tokens.add(token);
            at = token.end();
        }
        tokens.add(new Token(Token.Type.END, "", text.length()));
        return tokens;
    }

    private Token next() {
        char c = text.charAt(at);
        if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            return number();
        }
        if (startsName(c)) {
            return name();
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return new Token(Token.Type.SIGN, sign, at);
            }
        }
        throw new FormulaException(Reason.UNEXPECTED, at, Character.toString(text.codePointAt(at)));
    }

    private Token number() {
        int end = digitsFrom(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digitsFrom(end + 1);
        }
        String literal = text.substring(at, end);
        if (literal.chars().filter(c -> c != '.').count() > Limits.DIGITS) {
            throw new FormulaException(Reason.NUMBER_TOO_LONG, at, literal);
        }
        return new Token(Token.Type.NUMBER, literal, at);
    }

    private int digitsFrom(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private Token name() {
        int end = at;
        while (end < text.length() && continuesName(text.charAt(end))) {
            end++;
        }
        return new Token(Token.Type.NAME, text.substring(at, end), at);
    }

    // Only these digits: other scripts' digits look alike and would be read by BigDecimal.
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || SPANISH_LETTERS.indexOf(c) >= 0;
    }

    private static boolean continuesName(char c) {
        return startsName(c) || isDigit(c);
    }
}
