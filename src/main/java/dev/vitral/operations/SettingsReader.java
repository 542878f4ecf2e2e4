package dev.vitral.operations;

import com.sun.management.OperatingSystemMXBean;
import dev.vitral.shared.Problem;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the settings one by one and collects what is wrong, so that the user mends everything in one go. */
final class SettingsReader {
    private static final Set<String> YES = Set.of("true", "yes", "si", "sí", "1", "on");
    private static final Set<String> NO = Set.of("false", "no", "0", "off");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@,]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,253}");
    private static final Pattern MEGABYTES_OR_GIGABYTES = Pattern.compile("[1-9][0-9]{0,5}[MG]");
    private static final int SHORTEST_SECRET = 32;
    private static final long MEGABYTE = 1 << 20;

    private final Map<String, String> environment;
    private final RawSettings raw;
    private final List<Message> problems = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();

    SettingsReader(Map<String, String> environment, List<String> arguments) {
        this.environment = environment;
        this.raw = new RawSettings(environment, arguments);
    }

    Settings read() {
        warnOfUnknownNames();
        int port = number(Setting.PORT, 0, 65_535);
        InetAddress bind = bind();
        Path data = path(Setting.DATA, raw.value(Setting.DATA));
        boolean demo = demo(bind);
        Optional<Settings.External> external = new ExternalReader(raw, problems, warnings).read();
        int wait = number(Setting.DB_WAIT, 0, 3600);
        String bufferPool = bufferPool();
        Optional<String> redis = url(Setting.REDIS_URL, "redis://host:6379", "redis", "rediss").map(URI::toString);
        URI base = url(Setting.BASE_URL, "https://vitral.example.com", "http", "https")
                .orElseGet(() -> URI.create("http://localhost:" + port));
        Optional<Settings.Mail> mail = mail();
        List<String> alertTo = alertTo(mail);
        int rateLogin = number(Setting.RATE_LOGIN, 1, 100_000);
        int rateDefault = number(Setting.RATE_DEFAULT, 1, 1_000_000);
        Optional<Secret> secret = secret();
        Path cache = cache();
        checkLanguage();
        checkShop();
        number(Setting.UPLOAD_LIMIT, 1, 500);
        checkCutting();
        checkQuoting();
        if (!problems.isEmpty()) {
            throw new Refusal(problems, Refusal.FAILED);
        }
        return new Settings(port, bind, data, demo, external, Duration.ofSeconds(wait), bufferPool, redis, base, mail, alertTo,
                rateLogin, rateDefault, secret, cache, Language.of(environment), List.copyOf(warnings), raw.shown());
    }

    private void warnOfUnknownNames() {
        for (String name : new TreeSet<>(environment.keySet())) {
            boolean known = Arrays.stream(Setting.values()).anyMatch(setting -> setting.variable().equals(name));
            if (name.startsWith(Setting.PREFIX) && !known) {
                String near = Setting.nearest(name).map(Setting::variable).orElse("");
                warnings.add(near.isEmpty()
                        ? Message.of("%s no es una variable de Vitral; se ignora.", "%s is no variable of Vitral; it is ignored.", name)
                        : Message.of("%s no es una variable de Vitral; se ignora. ¿Quiso decir %s?",
                                "%s is no variable of Vitral; it is ignored. Did you mean %s?", name, near));
            }
        }
    }

    private int number(Setting setting, int least, int most) {
        String text = raw.value(setting);
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        wrong(setting, "un número entero de %s a %s".formatted(least, most), "a whole number from %s to %s".formatted(least, most));
        return least;
    }

    private InetAddress bind() {
        String text = raw.value(Setting.BIND);
        try {
            return text.equals("localhost") ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notAnAddress) {
            wrong(Setting.BIND, "una dirección IP: 127.0.0.1, 0.0.0.0, ::1", "an IP address: 127.0.0.1, 0.0.0.0, ::1");
            return InetAddress.getLoopbackAddress();
        }
    }

    /** Unless asked for, demo data come only to an installation that no other machine reaches: its accounts are public. */
    private boolean demo(InetAddress bind) {
        String text = raw.value(Setting.DEMO).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return bind.isLoopbackAddress() && raw.external().isEmpty();
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            wrong(Setting.DEMO, "true o false", "true or false");
        }
        boolean demo = YES.contains(text);
        if (demo && !bind.isLoopbackAddress()) {
            problems.add(Message.of(
                    "VITRAL_DEMO=%s con VITRAL_BIND=%s: las cuentas de demostración son públicas; use VITRAL_DEMO=false o VITRAL_BIND=127.0.0.1.",
                    "VITRAL_DEMO=%s with VITRAL_BIND=%s: the demo accounts are public; use VITRAL_DEMO=false or VITRAL_BIND=127.0.0.1.",
                    text, raw.value(Setting.BIND)));
        }
        return demo;
    }

    /** Unless said, an eighth of the machine's memory, 128 MB to 1 GB: large lists read from it (docs/configuration.md). */
    private String bufferPool() {
        String text = raw.value(Setting.DB_BUFFER_POOL).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Math.clamp(memory() / 8 / MEGABYTE, 128, 1024) + "M";
        }
        if (!MEGABYTES_OR_GIGABYTES.matcher(text).matches()) {
            wrong(Setting.DB_BUFFER_POOL, "megabytes o gigabytes: 256M, 2G", "megabytes or gigabytes: 256M, 2G");
        }
        return text;
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine ? machine.getTotalMemorySize() : 0;
    }

    private void checkShop() {
        TaxCountry country = Arrays.stream(TaxCountry.values())
                .filter(known -> known.name().equals(raw.value(Setting.SHOP_TAX_COUNTRY)))
                .findFirst()
                .orElse(null);
        if (country == null) {
            wrong(Setting.SHOP_TAX_COUNTRY, "MX o VE", "MX or VE");
            return;
        }
        String taxId = raw.value(Setting.SHOP_TAX_ID);
        try {
            if (!taxId.isEmpty()) {
                TaxId.of(country, taxId);
            }
        } catch (Problem unreadable) {
            wrong(Setting.SHOP_TAX_ID, "un " + country.idName(), "an " + country.idName());
        }
        String zone = raw.value(Setting.SHOP_ZONE);
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            wrong(Setting.SHOP_ZONE, "una zona horaria: America/Mexico_City, America/Caracas", "a time zone: America/Mexico_City, America/Caracas");
        }
        if (!raw.value(Setting.PURCHASING_TOLERANCE).matches("0(\\.[0-9]{1,4})?|1")) {
            wrong(Setting.PURCHASING_TOLERANCE, "una fracción de 0 a 1: 0.02 es 2 %", "a fraction from 0 to 1: 0.02 is 2 %");
        }
        String logo = raw.value(Setting.SHOP_LOGO);
        if (!logo.isEmpty() && !Files.isReadable(path(Setting.SHOP_LOGO, logo))) {
            wrong(Setting.SHOP_LOGO, "un archivo PNG o JPEG que se pueda leer", "a PNG or JPEG file that can be read");
        }
    }

    private void checkCutting() {
        millimetres(Setting.CUTTING_KERF, 50);
        millimetres(Setting.CUTTING_BAR_TRIM, 500);
        millimetres(Setting.CUTTING_BAR_REST, 6_000);
        millimetres(Setting.CUTTING_SHEET_TRIM, 500);
        millimetres(Setting.CUTTING_SHEET_REST, 3_000);
        millimetres(Setting.CUTTING_SHEET_BREAK, 500);
        number(Setting.CUTTING_SECONDS, 1, 10);
    }

    private void millimetres(Setting setting, int most) {
        String text = raw.value(setting);
        if (!text.matches("[0-9]{1,4}(\\.[0-9])?") || new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(setting, "milímetros de 0 a %s, con un decimal a lo más".formatted(most), "millimetres from 0 to %s, with one decimal at most".formatted(most));
        }
    }

    private Optional<URI> url(Setting setting, String example, String... schemes) {
        String text = raw.value(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            if (uri.getScheme() != null && uri.getHost() != null
                    && Arrays.asList(schemes).contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return Optional.of(uri);
            }
        } catch (java.net.URISyntaxException unreadable) {
            // told below, with the same words
        }
        wrong(setting, "una dirección como " + example, "an address like " + example);
        return Optional.empty();
    }

    private Optional<Settings.Mail> mail() {
        int port = number(Setting.MAIL_PORT, 1, 65_535);
        String host = raw.value(Setting.MAIL_HOST);
        String user = raw.value(Setting.MAIL_USER);
        String password = raw.value(Setting.MAIL_PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            problems.add(Message.of("VITRAL_MAIL_USER y VITRAL_MAIL_PASSWORD van juntas: falta %s.",
                    "VITRAL_MAIL_USER and VITRAL_MAIL_PASSWORD go together: %s is missing.",
                    (user.isEmpty() ? Setting.MAIL_USER : Setting.MAIL_PASSWORD).variable()));
        }
        if (host.isEmpty()) {
            if (!user.isEmpty()) {
                warnings.add(Message.of("VITRAL_MAIL_USER sin VITRAL_MAIL_HOST no sirve: no se enviará correo.",
                        "VITRAL_MAIL_USER without VITRAL_MAIL_HOST is of no use: no mail will be sent."));
            }
            return Optional.empty();
        }
        String from = raw.value(Setting.MAIL_FROM);
        if (!from.isEmpty() && !MAIL_ADDRESS.matcher(from).matches()) {
            wrong(Setting.MAIL_FROM, "una dirección de correo: ventas@example.com", "a mail address: sales@example.com");
        }
        if (from.isEmpty() && !user.contains("@")) {
            warnings.add(Message.of("Sin VITRAL_MAIL_FROM no se envían cotizaciones por correo: VITRAL_MAIL_USER no es una dirección.",
                    "Without VITRAL_MAIL_FROM no quotes are sent by mail: VITRAL_MAIL_USER is no address."));
        }
        if (!HOST.matcher(host).matches()) {
            wrong(Setting.MAIL_HOST, "un nombre de servidor: smtp.example.com", "a server's name: smtp.example.com");
        }
        return Optional.of(new Settings.Mail(host, port, Optional.of(user).filter(u -> !u.isEmpty()),
                Optional.of(password).filter(p -> !p.isEmpty()).map(Secret::new)));
    }

    private List<String> alertTo(Optional<Settings.Mail> mail) {
        List<String> addresses = Arrays.stream(raw.value(Setting.ALERT_TO).split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
        if (addresses.stream().anyMatch(address -> !MAIL_ADDRESS.matcher(address).matches())) {
            wrong(Setting.ALERT_TO, "direcciones de correo separadas por comas", "mail addresses separated by commas");
        }
        if (!addresses.isEmpty() && mail.isEmpty()) {
            warnings.add(Message.of("VITRAL_ALERT_TO sin VITRAL_MAIL_HOST: las alertas no se enviarán por correo.",
                    "VITRAL_ALERT_TO without VITRAL_MAIL_HOST: alerts won't be sent by mail."));
        }
        return addresses;
    }

    private Optional<Secret> secret() {
        String text = raw.value(Setting.SECRET);
        if (!text.isEmpty() && text.length() < SHORTEST_SECRET) {
            wrong(Setting.SECRET, "al menos %s caracteres al azar (openssl rand -base64 48), o nada para que se genere".formatted(SHORTEST_SECRET),
                    "at least %s random characters (openssl rand -base64 48), or nothing so that it is generated".formatted(SHORTEST_SECRET));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text));
    }

    private Path cache() {
        String text = raw.value(Setting.CACHE);
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache");
        Path usual = (xdg.isBlank() ? home : Path.of(xdg)).resolve("vitral");
        return text.isEmpty() ? usual.toAbsolutePath() : path(Setting.CACHE, text);
    }

    private Path path(Setting setting, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException unreadable) {
            wrong(setting, "una carpeta", "a folder");
            return Path.of("").toAbsolutePath();
        }
    }

    private void checkQuoting() {
        if (!Set.of("NET", "WHOLE_BARS", "PLANNED").contains(raw.value(Setting.QUOTING_COSTING_POLICY))) {
            wrong(Setting.QUOTING_COSTING_POLICY, "NET, WHOLE_BARS o PLANNED", "NET, WHOLE_BARS or PLANNED");
        }
        Stream.of(Setting.QUOTING_DISCOUNT_LIMIT, Setting.QUOTING_MARGIN_FLOOR)
                .filter(it -> !raw.value(it).matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?"))
                .forEach(it -> wrong(it, "una fracción de 0 a 1, por ejemplo 0.15", "a fraction from 0 to 1, such as 0.15"));
    }

    private void checkLanguage() {
        if (!Set.of("", "es", "en").contains(raw.value(Setting.LANG))) {
            wrong(Setting.LANG, "es o en", "es or en");
        }
    }

    private void wrong(Setting setting, String rightEs, String rightEn) {
        problems.add(raw.wrong(setting, rightEs, rightEn));
    }
}
