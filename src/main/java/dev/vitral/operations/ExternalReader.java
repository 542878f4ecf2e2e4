package dev.vitral.operations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of a database that the user runs: address, application's account, account that migrates. */
final class ExternalReader {
    private static final Pattern ADDRESS = Pattern.compile("jdbc:mariadb:(?:[a-z-]+:)?//[^/?\\s]+/[A-Za-z0-9_$-]{1,64}(?:\\?\\S*)?");
    private static final Pattern PASSWORD_INSIDE = Pattern.compile("(?i)[?&](?:user|password)=");

    private final RawSettings raw;
    private final List<Message> problems;
    private final List<Message> warnings;

    ExternalReader(RawSettings raw, List<Message> problems, List<Message> warnings) {
        this.raw = raw;
        this.problems = problems;
        this.warnings = warnings;
    }

    Optional<Settings.External> read() {
        String url = raw.external();
        if (url.isEmpty()) {
            warnOfUselessAccounts();
            return Optional.empty();
        }
        if (!ADDRESS.matcher(url).matches()) {
            problems.add(raw.wrong(Setting.DB_URL, "jdbc:mariadb://servidor:3306/base", "jdbc:mariadb://server:3306/database"));
        } else if (PASSWORD_INSIDE.matcher(url).find()) {
            problems.add(Message.of("VITRAL_DB_URL lleva el usuario o la contraseña; póngalos en VITRAL_DB_USER y VITRAL_DB_PASSWORD.",
                    "VITRAL_DB_URL carries the user or the password; put them in VITRAL_DB_USER and VITRAL_DB_PASSWORD."));
        }
        String user = required(Setting.DB_USER);
        String password = required(Setting.DB_PASSWORD);
        String adminUser = raw.value(Setting.DB_ADMIN_USER);
        String adminPassword = raw.value(Setting.DB_ADMIN_PASSWORD);
        if (adminUser.isEmpty() != adminPassword.isEmpty()) {
            required(adminUser.isEmpty() ? Setting.DB_ADMIN_USER : Setting.DB_ADMIN_PASSWORD);
        }
        if (adminUser.isEmpty()) {
            warnings.add(Message.of(
                    "Sin VITRAL_DB_ADMIN_USER la cuenta de la aplicación también migra el esquema y puede alterar el historial; dé una cuenta aparte.",
                    "Without VITRAL_DB_ADMIN_USER the application's account also migrates the schema and could alter history; give a separate one."));
            return Optional.of(new Settings.External(url, user, new Secret(password), user, new Secret(password)));
        }
        return Optional.of(new Settings.External(url, user, new Secret(password), adminUser, new Secret(adminPassword)));
    }

    private String required(Setting setting) {
        String text = raw.value(setting);
        if (text.isEmpty()) {
            problems.add(Message.of("Falta %s: VITRAL_DB_URL la necesita.", "%s is missing: VITRAL_DB_URL needs it.", setting.variable()));
        }
        return text;
    }

    private void warnOfUselessAccounts() {
        for (Setting setting : List.of(Setting.DB_USER, Setting.DB_PASSWORD, Setting.DB_ADMIN_USER, Setting.DB_ADMIN_PASSWORD)) {
            if (!raw.value(setting).isEmpty()) {
                warnings.add(Message.of("%s sin VITRAL_DB_URL no tiene efecto: la base de datos integrada usa sus propias cuentas.",
                        "%s without VITRAL_DB_URL has no effect: the embedded database uses accounts of its own.", setting.variable()));
            }
        }
    }
}
