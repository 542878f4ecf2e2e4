package dev.vitral.operations;

/** What the person at the console reads: progress on standard output, warnings and refusals on standard error, one line each. */
public final class ConsoleOutput {

    private ConsoleOutput() {}

    /** A line of progress. */
    public static void say(Language language, Message message) {
        System.out.println(message.in(language));
    }

    /** A warning: the product goes on. */
    public static void warn(Language language, Message message) {
        System.err.println((language == Language.EN ? "Warning: " : "Aviso: ") + message.in(language));
    }

    /** Why a command ends without doing its work, a line for each reason. */
    public static void refuse(Language language, Refusal refusal) {
        refusal.reasons().forEach(reason -> System.err.println("Error: " + reason.in(language)));
    }
}
