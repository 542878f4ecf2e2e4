package dev.vitral.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The lines of one material in a cutting plan: bars or sheets, of the other none. They are read and drawn together and kept as JSON (decision 0006). */
public record CutLines(List<CutBar> bars, List<CutSheet> sheets) {
    static final CutLines NONE = new CutLines(List.of(), List.of());

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the lists. */
    public CutLines {
        bars = List.copyOf(bars);
        sheets = List.copyOf(sheets);
    }

    static CutLines read(String json) {
        return JSON.readValue(json, CutLines.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    /** How many there are. */
    public int size() {
        return bars.size() + sheets.size();
    }

    /** Those that are kept when the order is planned again. */
    public CutLines locked() {
        return new CutLines(bars.stream().filter(bar -> bar.pattern().locked()).toList(), sheets.stream().filter(sheet -> sheet.layout().locked()).toList());
    }

    /** The same with that line (from 0) locked or not; empty when there is none. */
    Optional<CutLines> lock(int line, boolean locked) {
        if (line < 0 || line >= size()) {
            return Optional.empty();
        }
        List<CutBar> newBars = new ArrayList<>(bars);
        List<CutSheet> newSheets = new ArrayList<>(sheets);
        if (line < bars.size()) {
            newBars.set(line, bars.get(line).locked(locked));
        } else {
            newSheets.set(line - bars.size(), sheets.get(line - bars.size()).locked(locked));
        }
        return Optional.of(new CutLines(newBars, newSheets));
    }
}
