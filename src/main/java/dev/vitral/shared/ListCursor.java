package dev.vitral.shared;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the keys of the order, each null where the row has none, and the tie-breaker. */
record ListCursor(List<@Nullable String> keys, long id) {
    /** Control characters are in no code or name. */
    private static final String BETWEEN = "\u001f";
    private static final String NOTHING = "\u0000";

    static ListCursor of(ResultSet row, ListOrder order) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < order.keys().size(); i++) {
            String name = ListOrder.alias(i);
            Object key = order.keys().get(i).column().type() == ListColumn.Type.TIME ? instant(row, name) : row.getObject(name);
            keys.add(key == null ? null : key.toString());
        }
        return new ListCursor(keys, row.getLong(ListOrder.ID));
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        LocalDateTime time = row.getObject(name, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    String text() {
        String plain = id + ":" + String.join(BETWEEN, keys.stream().map(key -> key == null ? NOTHING : key).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static ListCursor parse(String text, ListOrder order) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            List<@Nullable String> keys = new ArrayList<>(Arrays.asList(plain.substring(colon + 1).split(BETWEEN, -1)));
            Collections.replaceAll(keys, NOTHING, null);
            if (colon < 0 || keys.size() != order.keys().size()) {
                throw new IllegalArgumentException("of another order");
            }
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                if (key != null) {
                    order.keys().get(i).column().key(key);
                }
            }
            return new ListCursor(keys, Long.parseLong(plain.substring(0, colon)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            throw Problem.invalid("after", "list.cursor");
        }
    }
}
