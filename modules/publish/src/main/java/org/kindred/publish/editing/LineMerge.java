package org.kindred.publish.editing;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.history.Passage;
import org.kindred.kernel.history.TextComparison;

/** Merges two texts that were made from a third one, line by line: what one side alone changed is taken, what both changed is a clash. */
final class LineMerge {

    private final List<String> base;
    private final List<Hunk> yours;
    private final List<Hunk> theirs;
    private final StringBuilder merged = new StringBuilder();
    private final List<Clash> clashes = new ArrayList<>();
    private int done;

    private LineMerge(List<String> base, List<Hunk> yours, List<Hunk> theirs) {
        this.base = base;
        this.yours = new ArrayList<>(yours);
        this.theirs = new ArrayList<>(theirs);
    }

    /**
     * What came of it.
     *
     * @param text    merged; worth something only where nothing clashes
     * @param clashes in their order
     */
    record Merged(String text, List<Clash> clashes) {
        Merged {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * Lines that both sides made something else of.
     *
     * @param line   the first of them in the text both began with, from 1
     * @param lines  how many they are there, 0 where both put something between two lines
     * @param base   what stands there
     * @param yours  what one side made of it
     * @param theirs what the other one did
     */
    record Clash(int line, int lines, String base, String yours, String theirs) {
    }

    /**
     * Lines of the first text in whose place others stand in the second.
     *
     * @param from  counted from 0
     * @param to    behind the last of them
     * @param lines those of the second text
     */
    private record Hunk(int from, int to, List<String> lines) {

        /** Whether two changes lie in the same lines, or next to each other: then nobody can say how they go together. */
        boolean touches(int otherFrom, int otherTo) {
            return from <= otherTo && otherFrom <= to;
        }
    }

    static Merged of(String base, String yours, String theirs, TextComparison comparison) {
        var lines = lines(base);
        var merge = new LineMerge(lines, hunks(comparison.lines(base, yours)), hunks(comparison.lines(base, theirs)));
        merge.run();
        return new Merged(merge.merged.toString(), merge.clashes);
    }

    private static List<Hunk> hunks(List<Passage> passages) {
        var hunks = new ArrayList<Hunk>();
        int at = 0;
        int removed = 0;
        var added = new ArrayList<String>();
        for (var passage : passages) {
            var lines = lines(passage.text());
            switch (passage.kind()) {
                case KEPT -> {
                    close(hunks, at, removed, added);
                    at += removed + lines.size();
                    removed = 0;
                }
                case REMOVED -> removed += lines.size();
                case ADDED -> added.addAll(lines);
            }
        }
        close(hunks, at, removed, added);
        return hunks;
    }

    private static void close(List<Hunk> hunks, int at, int removed, List<String> added) {
        if (removed > 0 || !added.isEmpty()) {
            hunks.add(new Hunk(at, at + removed, List.copyOf(added)));
            added.clear();
        }
    }

    private void run() {
        while (!yours.isEmpty() || !theirs.isEmpty()) {
            int from = Math.min(start(yours), start(theirs));
            int to = from;
            var here = new ArrayList<Hunk>();
            var there = new ArrayList<Hunk>();
            for (boolean more = true; more;) {
                int before = here.size() + there.size();
                to = take(yours, here, from, to);
                to = take(theirs, there, from, to);
                more = here.size() + there.size() > before;
            }
            copy(from);
            settle(from, to, here, there);
        }
        copy(base.size());
    }

    private static int start(List<Hunk> hunks) {
        return hunks.isEmpty() ? Integer.MAX_VALUE : hunks.getFirst().from();
    }

    /** Moves what touches a region to it; how far that reaches then. */
    private static int take(List<Hunk> hunks, List<Hunk> region, int from, int to) {
        int reach = to;
        while (!hunks.isEmpty() && hunks.getFirst().touches(from, reach)) {
            var hunk = hunks.removeFirst();
            region.add(hunk);
            reach = Math.max(reach, hunk.to());
        }
        return reach;
    }

    private void copy(int to) {
        base.subList(done, to).forEach(merged::append);
        done = to;
    }

    private void settle(int from, int to, List<Hunk> here, List<Hunk> there) {
        String mine = text(from, to, here);
        String other = text(from, to, there);
        if (there.isEmpty() || mine.equals(other)) {
            merged.append(mine);
        } else if (here.isEmpty()) {
            merged.append(other);
        } else {
            clashes.add(new Clash(from + 1, to - from, String.join("", base.subList(from, to)), mine, other));
        }
        done = to;
    }

    /** What one side made of a region. */
    private String text(int from, int to, List<Hunk> hunks) {
        var text = new StringBuilder();
        int at = from;
        for (var hunk : hunks) {
            base.subList(at, hunk.from()).forEach(text::append);
            hunk.lines().forEach(text::append);
            at = hunk.to();
        }
        base.subList(at, to).forEach(text::append);
        return text.toString();
    }

    /** Each with its end. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from) + 1;
            int next = end == 0 ? text.length() : end;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
