package dev.vitral.quoting.formula;

import dev.vitral.quoting.formula.FormulaException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the tokens. Chains of operators are loops; only parentheses, calls and minus signs recurse, and those are
 * counted against {@link Limits#DEPTH}.
 *
 * <pre>
 * expression = sum [ comparison sum ]
 * sum        = term { ( "+" | "-" ) term }
 * term       = factor { ( "*" | "/" ) factor }
 * factor     = "-" factor | number | name | name "(" [ expression { "," expression } ] ")" | "(" expression ")"
 * </pre>
 */
final class Parser {

    private final List<Token> tokens;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int next;
    private int depth;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The whole text as one expression. */
    Node parse() {
        if (peek().type() == Token.Type.END) {
            throw new FormulaException(Reason.EMPTY, 0, "");
        }
        Node root = expression();
        if (peek().type() != Token.Type.END) {
            throw unexpected(peek());
        }
        return root;
    }

    /** The variables met, in order, each with the position of its first use. */
    Map<String, Integer> names() {
        return names;
    }

    private Node expression() {
        Node left = sum();
        Operator operator = operator(Operator.Rank.COMPARISON);
        if (operator == null) {
            return left;
        }
        int position = take().position();
        return new Node.Binary(operator, left, sum(), position);
    }

    private Node sum() {
        Node left = term();
        for (Operator operator = operator(Operator.Rank.SUM);
                operator != null;
                operator = operator(Operator.Rank.SUM)) {
            int position = take().position();
            left = new Node.Binary(operator, left, term(), position);
        }
        return left;
    }

    private Node term() {
        Node left = factor();
        for (Operator operator = operator(Operator.Rank.TERM);
                operator != null;
                operator = operator(Operator.Rank.TERM)) {
            int position = take().position();
            left = new Node.Binary(operator, left, factor(), position);
        }
        return left;
    }

    private Node factor() {
        Token token = take();
        if (token.is("-")) {
            enter(token);
            Node operand = factor();
            depth--;
            return new Node.Negation(operand);
        }
        if (token.is("(")) {
            enter(token);
            Node inner = expression();
            expect(")");
            depth--;
            return inner;
        }
        return switch (token.type()) {
            case NUMBER ->
                new Node.Literal(Evaluation.bounded(new BigDecimal(token.text()), token.position(), token.text()));
            case NAME -> peek().is("(") ? call(token) : variable(token);
            case SIGN, END -> throw unexpected(token);
        };
    }

    private Node variable(Token token) {
        names.putIfAbsent(token.text(), token.position());
        return new Node.Variable(token.text(), token.position());
    }

    private Node call(Token name) {
        Function function = Function.named(name.text())
                .orElseThrow(() -> new FormulaException(Reason.UNKNOWN_FUNCTION, name.position(), name.text()));
        enter(take());
        List<Node> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression());
            while (peek().is(",")) {
                take();
                arguments.add(expression());
            }
        }
        expect(")");
        depth--;
        if (!function.takes(arguments.size())) {
            throw new FormulaException(Reason.WRONG_ARGUMENTS, name.position(), name.text());
        }
        return new Node.Call(function, List.copyOf(arguments), name.position());
    }

    private void enter(Token token) {
        if (++depth > Limits.DEPTH) {
            throw new FormulaException(Reason.TOO_DEEP, token.position(), token.text());
        }
    }

    private void expect(String sign) {
        Token token = take();
        if (!token.is(sign)) {
            throw unexpected(token);
        }
    }

    private @Nullable Operator operator(Operator.Rank rank) {
        Token token = peek();
        return token.type() == Token.Type.SIGN ? Operator.of(token.text(), rank).orElse(null) : null;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.type() != Token.Type.END) {
            next++;
        }
        return token;
    }

    private static FormulaException unexpected(Token token) {
        Reason reason = token.type() == Token.Type.END ? Reason.UNEXPECTED_END : Reason.UNEXPECTED;
        return new FormulaException(reason, token.position(), token.text());
    }
}
