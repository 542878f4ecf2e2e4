package dev.vitral.mail;

/**
 * A letter with one file.
 *
 * @param subject one line; line ends in it become blanks
 * @param text plain, any lines
 */
public record Letter(MailAddress to, String fromName, String subject, String text, String fileName, String fileType, byte[] file) {
    public Letter {
        subject = line(subject);
        fromName = line(fromName);
        fileName = line(fileName);
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
