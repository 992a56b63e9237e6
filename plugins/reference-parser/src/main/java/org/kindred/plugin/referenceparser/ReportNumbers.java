package org.kindred.plugin.referenceparser;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a report or thesis in brackets after its title, as APA writes it: {@code (Publication No. 3514321)}. No tagged reference
 * has one, so that the labeller takes it for a part of the title.
 */
final class ReportNumbers {

    private static final Pattern BRACKETS = Pattern
            .compile("\\((?:\\p{L}[\\p{L}/-]*\\s+){0,4}(?:No|Nr|Núm|Number)\\.?:?\\s+[^()\\[\\]]{1,60}\\)");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\p{L}[\\p{L}/-]*\\s+){0,4}(?:No|Nr|Núm|Number)\\.?:?\\s+(.+)$");

    private ReportNumbers() {
    }

    /** The labels with such brackets as notes. */
    static Labelling apart(Words words, Labelling labelling) {
        var brackets = BRACKETS.matcher(words.text());
        Labelling result = labelling;
        while (brackets.find()) {
            result = noted(words, result, brackets.start(), brackets.end());
        }
        return result;
    }

    private static Labelling noted(Words words, Labelling labelling, int start, int end) {
        Label[] labels = labelling.labels().clone();
        boolean title = false;
        for (int i = 0; i < labels.length; i++) {
            if (words.start(i) > start && words.end(i) < end) {
                title |= labels[i] == Label.TITLE;
                labels[i] = labels[i] == Label.LINK ? Label.LINK : Label.NOTE;
            }
        }
        return title ? new Labelling(labels, labelling.probabilities(), labelling.joint()) : labelling;
    }

    /** The number that a note gives; empty if it gives none. */
    static Optional<String> in(String note) {
        var number = NUMBER.matcher(note);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
