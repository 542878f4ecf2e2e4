package dev.vitral.importing.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which of a workbook's cell styles show a date: the built-in formats 14 to 22 and 45 to 47, and those of its own that have a day or a year. */
final class Styles {
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]{0,200}\"|\\\\.|\\[[^]]{0,60}]");
    private static final Pattern DATE = Pattern.compile("[dDyYaA]");
    private static final int MOST = 65_000;

    private final List<Boolean> dates = new ArrayList<>();

    static Styles none() {
        return new Styles();
    }

    static Styles read(Parts.Part part) {
        Styles styles = new Styles();
        Map<Integer, String> own = new HashMap<>();
        boolean cellFormats = false;
        while (part.more()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.xml().getLocalName().equals("cellXfs")) {
                break;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (part.xml().getLocalName()) {
                case "numFmt" -> own.put(number(part.attribute("numFmtId", "0")), part.attribute("formatCode", ""));
                case "cellXfs" -> cellFormats = true;
                case "xf" -> {
                    if (cellFormats) {
                        int format = number(part.attribute("numFmtId", "0"));
                        styles.dates.add(isDate(format, own.getOrDefault(format, "")));
                    }
                }
                default -> { }
            }
            if (styles.dates.size() > MOST || own.size() > MOST) {
                throw Refused.damaged();
            }
        }
        return styles;
    }

    private static boolean isDate(int format, String code) {
        if (!code.isEmpty()) {
            return code.length() < 256 && DATE.matcher(ASIDE.matcher(code).replaceAll("")).find() && !code.equalsIgnoreCase("General") && !code.contains("Standard");
        }
        return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 47 || format >= 50 && format <= 58;
    }

    boolean isDate(String style) {
        int number = number(style);
        return number < dates.size() && dates.get(number);
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException none) {
            throw Refused.damaged();
        }
    }
}
