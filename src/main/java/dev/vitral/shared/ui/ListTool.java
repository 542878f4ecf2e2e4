package dev.vitral.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module offers in the header of lists: the export, say. Its beans are collected. */
@FunctionalInterface
public interface ListTool {
    /** What to put into this list's header, if this list is one for it. */
    Optional<Component> of(ListScreen<?> list);
}
