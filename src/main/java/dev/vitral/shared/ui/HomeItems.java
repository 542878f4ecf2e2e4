package dev.vitral.shared.ui;

import java.util.List;

/** What a module has for the home screen of who is signed in; its beans are collected. */
@FunctionalInterface
public interface HomeItems {
    /** What needs this user now; nothing where the role doesn't reach. */
    List<HomeItem> now();

    /** What a new shop does first here. */
    default List<FirstStep> first() {
        return List.of();
    }
}
