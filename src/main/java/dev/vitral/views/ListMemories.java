package dev.vitral.views;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.ColumnPlace;
import dev.vitral.shared.ui.ListMemory;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How each user left each list: a row of settings, nothing that history would tell of (docs/decisions/0008). */
@Component
class ListMemories {
    private record Row(String columnsJson, long lastView, long startView) {}

    private record Columns(List<ColumnPlace> columns) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ListMemories(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ListMemory of(String list) {
        return jdbc.sql("SELECT columns_json, last_view, start_view FROM list_memory WHERE user_name = ? AND list_name = ?")
                .params(CurrentUser.name(), list)
                .query(Row.class)
                .optional()
                .map(row -> new ListMemory(json.readValue(row.columnsJson(), Columns.class).columns(), row.lastView(), row.startView()))
                .orElse(ListMemory.NONE);
    }

    void keep(String list, ListMemory memory) {
        String columns = json.writeValueAsString(new Columns(memory.columns()));
        jdbc.sql("""
                        INSERT INTO list_memory (user_name, list_name, columns_json, last_view, start_view, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE columns_json = VALUES(columns_json), last_view = VALUES(last_view), start_view = VALUES(start_view),
                        updated_at = VALUES(updated_at)""")
                .params(CurrentUser.name(), list, columns, memory.last(), memory.start(), Instant.now())
                .update();
    }
}
