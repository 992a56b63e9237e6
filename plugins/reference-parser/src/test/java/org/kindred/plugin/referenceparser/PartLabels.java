package org.kindred.plugin.referenceparser;

import java.util.Arrays;
import java.util.Map;

/** The labels of the words of a tagged part. What people tag as a volume often holds an issue and a year too: {@code 2000;355(9222):}. */
final class PartLabels {

    private static final Map<String, Label> LABELS = Map.ofEntries(Map.entry("author", Label.AUTHOR), Map.entry("director", Label.AUTHOR),
            Map.entry("producer", Label.AUTHOR), Map.entry("title", Label.TITLE), Map.entry("journal", Label.JOURNAL),
            Map.entry("source", Label.JOURNAL),
            Map.entry("container-title", Label.BOOK), Map.entry("editor", Label.EDITOR), Map.entry("translator", Label.TRANSLATOR),
            Map.entry("date", Label.DATE), Map.entry("issue", Label.ISSUE), Map.entry("pages", Label.PAGES),
            Map.entry("publisher", Label.PUBLISHER),
            Map.entry("location", Label.PLACE), Map.entry("edition", Label.EDITION), Map.entry("genre", Label.GENRE),
            Map.entry("medium", Label.MEDIUM),
            Map.entry("collection-title", Label.COLLECTION), Map.entry("note", Label.NOTE), Map.entry("citation-number", Label.NUMBER),
            Map.entry("url", Label.LINK), Map.entry("doi", Label.LINK));

    private PartLabels() {
    }

    static void set(String tag, Words words, int from, int to, Label[] labels) {
        if (tag.equals("volume")) {
            volume(words, from, to, labels);
        } else {
            Label label = LABELS.get(tag);
            if (label == null) {
                throw new IllegalArgumentException("no label for the tag " + tag);
            }
            Arrays.fill(labels, from, to, label);
        }
    }

    private static void volume(Words words, int from, int to, Label[] labels) {
        int at = from;
        for (int i = from; i + 1 < to; i++) {
            if (words.gap(i + 1).startsWith(";") && hasYear(words, from, i)) {
                Arrays.fill(labels, from, i + 1, Label.DATE);
                at = i + 1;
                break;
            }
        }
        Label mode = Label.VOLUME;
        boolean numbered = false;
        for (int i = at; i < to; i++) {
            int kinds = Lexicon.SHIPPED.kinds(words.word(i));
            Shape shape = Shape.of(words.text(), words.start(i), words.end(i));
            boolean number = shape.isNumeric() || shape == Shape.ROMAN;
            if ((kinds & Lexicon.MONTH) != 0 && !number) {
                labels[i] = Label.DATE;
                continue;
            }
            if (!number) {
                boolean issue = (kinds & Lexicon.ISSUE) != 0;
                mode = issue ? Label.ISSUE : (kinds & Lexicon.VOLUME) != 0 ? Label.VOLUME : mode;
                numbered = issue || (kinds & Lexicon.VOLUME) == 0 && numbered;
            } else if (numbered && mode == Label.VOLUME) {
                mode = Label.ISSUE;
            }
            labels[i] = mode;
            numbered |= number;
        }
    }

    private static boolean hasYear(Words words, int from, int last) {
        for (int i = from; i <= last; i++) {
            if (!words.isLink(i) && Shape.of(words.text(), words.start(i), words.end(i)).isYear()) {
                return true;
            }
        }
        return false;
    }
}
