package dev.vitral.quoting;

import dev.vitral.shared.RequiresClerk;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks who uses a template. */
@Service
@RequiresClerk
public class TemplateUseQueries {
    private final JdbcClient jdbc;

    TemplateUseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who uses it now; the windows of a template are found by {@code ix_quotation_item_template}. */
    @Transactional(readOnly = true)
    public TemplateUses of(Template template) {
        List<TemplateUses.Open> open = jdbc.sql("""
                        SELECT COALESCE(i.template_version, 0) AS version, COUNT(DISTINCT q.id) AS quotations FROM quotation_item i JOIN quotation q ON q.id = i.quotation_id
                        WHERE i.template_id = ? AND q.status IN ('DRAFT', 'SENT') AND q.deleted_at IS NULL GROUP BY COALESCE(i.template_version, 0) ORDER BY 1 DESC""")
                .param(template.getId())
                .query((row, number) -> new TemplateUses.Open(row.getInt(1), row.getLong(2)))
                .list();
        List<String> within = jdbc.sql("""
                        SELECT t.code FROM window_template t WHERE t.deleted_at IS NULL AND t.script IS NOT NULL
                        AND JSON_CONTAINS(JSON_EXTRACT(t.script, '$.parts[*].template'), JSON_QUOTE(?)) ORDER BY t.code LIMIT 100""")
                .param(template.getCode())
                .query(String.class)
                .list();
        return new TemplateUses(open, within);
    }
}
