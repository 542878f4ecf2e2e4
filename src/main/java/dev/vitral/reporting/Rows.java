package dev.vitral.reporting;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Reads records, or beans, one after the other; Jasper's own source knows only beans with getters. */
final class Rows implements JRDataSource {

    private final Iterator<?> rows;
    private final Map<String, Method> accessors = new HashMap<>();
    private @Nullable Object row;

    Rows(Iterable<?> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        if (row == null) {
            throw new IllegalStateException("No row has been read");
        }
        var type = row.getClass();
        try {
            // Keyed by type as well: a list may hold the records of a sealed interface.
            var key = type.getName() + '#' + field.getName();
            var accessor = accessors.get(key);
            if (accessor == null) {
                accessor = accessor(type, field.getName());
                accessors.put(key, accessor);
            }
            return drawable(accessor.invoke(row));
        } catch (ReflectiveOperationException unreadable) {
            throw new JRException("No readable " + field.getName() + " in " + type.getName(), unreadable);
        }
    }

    static @Nullable Object drawable(@Nullable Object value) {
        return value instanceof ReportImage image ? image.renderable() : value;
    }

    private static Method accessor(Class<?> type, String name) throws NoSuchMethodException {
        var getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var accessor = type.isRecord() ? type.getDeclaredMethod(name) : type.getMethod(getter);
        // A row is often a private record of the module that prints it.
        accessor.setAccessible(true);
        return accessor;
    }
}
