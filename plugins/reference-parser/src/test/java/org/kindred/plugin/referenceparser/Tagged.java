package org.kindred.plugin.referenceparser;

import java.util.ArrayList;
import java.util.List;

/**
 * A reference of which a person, or the layout that wrote it, has said what each part is.
 *
 * @param text  the reference
 * @param parts its parts in their order
 */
record Tagged(String text, List<Part> parts) {

    Tagged {
        parts = List.copyOf(parts);
    }

    /** A part: its tag, spelled as in the tagged references, and where it stands. */
    record Part(String tag, int start, int end) {
    }

    /** The text of the first part of a tag, {@code ""} if there is none. */
    String first(String tag) {
        return parts.stream().filter(part -> part.tag().equals(tag)).findFirst().map(part -> text.substring(part.start(), part.end()))
                .orElse("");
    }

    Words words() {
        return Words.of(text);
    }

    /** The label of each word. */
    Label[] labels(Words words) {
        var labels = new Label[words.count()];
        java.util.Arrays.fill(labels, Label.NOTE);
        for (Part part : parts) {
            int from = firstFrom(words, part.start());
            int to = firstFrom(words, part.end());
            PartLabels.set(part.tag(), words, from, to, labels);
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = words.isLink(i) ? Label.LINK : labels[i] == Label.LINK ? Label.NOTE : labels[i];
        }
        return labels;
    }

    private static int firstFrom(Words words, int offset) {
        int i = 0;
        while (i < words.count() && words.start(i) < offset) {
            i++;
        }
        return i;
    }

    /** Writes tagged references part by part. */
    static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        boolean has(String tag) {
            return parts.stream().anyMatch(part -> part.tag().equals(tag));
        }

        /** Adds what belongs to no part. */
        Writer gap(String gap) {
            text.append(gap);
            return this;
        }

        Writer part(String tag, String value) {
            if (!value.isEmpty()) {
                parts.add(new Part(tag, text.length(), text.length() + value.length()));
                text.append(value);
            }
            return this;
        }

        boolean endsIn(char... signs) {
            return !isEmpty() && new String(signs).indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        /** What closes the bracket opened last; empty if none is open. */
        String closing() {
            int round = text.lastIndexOf("(") - text.lastIndexOf(")");
            int square = text.lastIndexOf("[") - text.lastIndexOf("]");
            return round > 0 && round > square ? ")" : square > 0 ? "]" : "";
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        Tagged tagged() {
            return new Tagged(text.toString(), parts);
        }
    }
}
