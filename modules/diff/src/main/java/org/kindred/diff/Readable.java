package org.kindred.diff;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.Passage.Kind;

/** Joins passages so that people can read them: "a long" became "the short" is one change, and not two with a kept space between. */
final class Readable {

    private final List<Passage> joined = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private Readable() {
    }

    static List<Passage> joined(List<Passage> passages) {
        var readable = new Readable();
        passages.forEach(readable::take);
        readable.endChange();
        readable.endKept();
        return List.copyOf(readable.joined);
    }

    private void take(Passage passage) {
        switch (passage.kind()) {
            case KEPT -> kept.append(passage.text());
            case REMOVED -> change().removed.append(passage.text());
            case ADDED -> change().added.append(passage.text());
        }
    }

    /** Before more of a change: white space alone since the last one belongs to both sides of it. */
    private Readable change() {
        if (!kept.isEmpty()) {
            boolean inside = !removed.isEmpty() && !added.isEmpty() && kept.toString().isBlank() && kept.indexOf("\n") < 0;
            if (inside) {
                removed.append(kept);
                added.append(kept);
                kept.setLength(0);
            } else {
                endChange();
                endKept();
            }
        }
        return this;
    }

    private void endChange() {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    private void endKept() {
        add(Kind.KEPT, kept);
    }

    private void add(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            joined.add(new Passage(kind, text.toString()));
            text.setLength(0);
        }
    }
}
