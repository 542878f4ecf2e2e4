package dev.vitral.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tools that modules offer to lists. */
@Component
class ListTools {
    private final List<ListTool> tools;

    ListTools(List<ListTool> tools) {
        this.tools = tools;
    }

    /** Puts into the list's header what there is for it. */
    static void offer(UI ui, ListScreen<?> list) {
        Instantiator.get(ui).getOrCreate(ListTools.class).tools.forEach(tool -> tool.of(list).ifPresent(list::withAction));
    }
}
