package org.kindred.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures as they come, and at the end as one table in Markdown. */
final class Report {

    private static final String HEAD = "| what | measured | beside | ratio | asked for | |\n|---|---:|---|---:|---|---|\n";

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A figure that is only told. */
    void figure(String what, String measured) {
        row(what, measured, "", "", "", "");
    }

    /** A figure that is to reach a share of another one. */
    void ratio(String what, String measured, String beside, double ratio, Goal goal) {
        row(what, measured, beside, "%.2f".formatted(ratio), goal.words(), goal.met(ratio) ? "met" : "**missed**");
    }

    /** A figure that is to reach a bound of its own. */
    void bound(String what, String measured, double value, Goal goal) {
        row(what, measured, "", "", goal.words(), goal.met(value) ? "met" : "**missed**");
    }

    /** What one must know to read the figures. */
    void note(String text) {
        notes.add(text);
        System.out.println(text);
    }

    void write(Path file) throws IOException {
        String text = HEAD + String.join("", rows) + "\n" + String.join("\n\n", notes) + "\n";
        Files.writeString(file, text);
        System.out.println("\n" + text);
    }

    private void row(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |\n";
        rows.add(row);
        System.out.print(row);
    }
}
