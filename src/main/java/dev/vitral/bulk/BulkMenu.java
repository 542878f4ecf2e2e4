package dev.vitral.bulk;

import dev.vitral.shared.ui.BulkAction;
import dev.vitral.shared.ui.ListScreen;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts bulk tasks on a list: the usual ones of its records, and those that ask for something first. */
@Component
public class BulkMenu {
    private final Bulk bulk;
    private final Map<String, BulkTask> tasks;

    BulkMenu(Bulk bulk, List<BulkTask> tasks) {
        this.bulk = bulk;
        this.tasks = tasks.stream().collect(Collectors.toMap(BulkTask::name, Function.identity()));
    }

    /** Offers {@code <name>.activate}, {@code .deactivate}, {@code .delete} and, in the trash, {@code .restore}, as far as there are such tasks. */
    public <R> ListScreen<R> offer(ListScreen<R> list, String name) {
        Stream.of("activate", "deactivate", "delete", "restore").map(verb -> name + "." + verb).filter(tasks::containsKey).forEach(task -> {
            BulkAction action = bulk.action(tasks.get(task));
            list.bulk(task.endsWith(".restore") ? action.inTrash() : task.endsWith(".delete") ? action.taking() : action);
        });
        return list;
    }

    /** Offers the task of that name after something is chosen. */
    public <R> ListScreen<R> offer(ListScreen<R> list, String task, Supplier<Bulk.Choice> choice) {
        return list.bulk(bulk.action(tasks.get(task), choice));
    }
}
