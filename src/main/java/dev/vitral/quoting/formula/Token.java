package dev.vitral.quoting.formula;

/** A piece of a formula's text and where it begins. */
record Token(Type type, String text, int position) {

    enum Type {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return type == Type.SIGN && text.equals(sign);
    }

    int end() {
        return position + text.length();
    }
}
