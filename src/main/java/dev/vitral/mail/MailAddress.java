package dev.vitral.mail;

import dev.vitral.shared.Problem;
import java.util.regex.Pattern;

/**
 * One address that mail goes to: {@code name@example.com}, at most 160 characters. Nothing that could end a line, begin a header or add another recipient is one.
 *
 * @throws Problem mail.address (422) at {@code to} for anything else
 */
public record MailAddress(String text) {
    private static final int LONGEST = 160;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    public MailAddress {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw Problem.invalid("to", "mail.address");
        }
    }

    /** The address in what somebody typed, without outer blanks. */
    public static MailAddress of(String typed) {
        return new MailAddress(typed.strip());
    }
}
