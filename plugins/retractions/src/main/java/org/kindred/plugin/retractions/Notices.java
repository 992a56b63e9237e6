package org.kindred.plugin.retractions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.RetractionSource.Reading;
import org.kindred.kernel.value.Written.Place;

/** Gathers what a list says of each work, and what is wrong with the list. */
final class Notices {

    /** A list that is wrong throughout is told of in so many lines, and a number. */
    private static final int MOST_FINDINGS = 20;

    private final Map<WorkIdentifier, List<Event>> events = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int untold;
    private boolean whole = true;

    void add(WorkIdentifier work, Event event) {
        events.computeIfAbsent(work, any -> new ArrayList<>(1)).add(event);
    }

    /** Something that is left out. */
    void leftOut(int line, String message, String help) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.warning("broken-row", "", new Place(line, 1), message, help));
        } else {
            untold++;
        }
    }

    /** Why nothing of the list may be taken. */
    void refuse(int line, String message, String help) {
        findings.add(Finding.error("broken-list", "", new Place(line, 1), message, help));
        whole = false;
    }

    /** Something to know of the whole list. */
    void note(String message) {
        findings.add(Finding.info("without-identifier", "", Place.START, message, ""));
    }

    Reading reading() {
        if (untold > 0) {
            findings.add(Finding.warning("broken-row", "", Place.START, "%d more rows cannot be understood.".formatted(untold), ""));
        }
        var notices = new ArrayList<RetractionNotice>(events.size());
        events.forEach((work, happened) -> notices.add(new RetractionNotice(work, Event.outcome(happened))));
        return new Reading(whole ? notices : List.of(), findings, whole);
    }
}
