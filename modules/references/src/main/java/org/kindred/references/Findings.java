package org.kindred.references;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/** Collects what is wrong in a file of references; not more of it than somebody will read. */
public final class Findings {

    private static final int MOST = 2_000;
    private static final int LONGEST = 60;

    private final List<Finding> findings = new ArrayList<>();
    private int more;

    /** Something is lost. */
    public void error(String rule, int line, String message, String help) {
        add(Finding.error(rule, "", new Place(Math.max(1, line), 1), message, help));
    }

    /** Something is doubtful. */
    public void warning(String rule, int line, String message, String help) {
        add(Finding.warning(rule, "", new Place(Math.max(1, line), 1), message, help));
    }

    /** Something to know. */
    public void info(String rule, int line, String message) {
        add(Finding.info(rule, "", new Place(Math.max(1, line), 1), message, ""));
    }

    /** Adds findings that were made elsewhere. */
    public void addAll(List<Finding> others) {
        others.forEach(this::add);
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    /** A text as messages show it: short, on one line. */
    public static String shown(String text) {
        String line = CslDraft.clean(text).replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 10)) + "…";
    }

    /** All of them, in the order of the lines; the last says how many more there were. */
    public List<Finding> all() {
        var all = new ArrayList<>(findings);
        all.sort(java.util.Comparator.comparingInt(finding -> finding.place().line()));
        if (more > 0) {
            all.add(Finding.warning("more-findings", "", all.getLast().place(), "There are %,d more findings.".formatted(more), ""));
        }
        return List.copyOf(all);
    }
}
