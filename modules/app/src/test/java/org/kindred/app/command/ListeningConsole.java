package org.kindred.app.command;

import java.util.function.Consumer;

/** A console that hands on what it is told, a phase by its word. */
final class ListeningConsole extends Console {

    private final Consumer<String> told;

    /** @param told hears each line */
    ListeningConsole(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public void line(String text) {
        told.accept(text);
    }

    @Override
    public void at(Phase phase, int done, int total) {
        told.accept(phase.word());
    }
}
