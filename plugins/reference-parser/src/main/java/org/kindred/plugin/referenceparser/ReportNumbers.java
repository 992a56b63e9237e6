package org.kindred.plugin.referenceparser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The number of a report or thesis in brackets after its title, as APA writes it: {@code (Publication No. 3514321)}. No tagged reference
 * has one, so that the labeller takes it for a part of the title.
 */
final class ReportNumbers {

    private static final Pattern BRACKETS = Pattern
            .compile("\\((?:\\p{L}[\\p{L}/-]*\\s+){0,4}(?:No|Nr|Núm|Number)\\.?:?\\s+[^()\\[\\]]{1,60}\\)");
    private static final Pattern NUMBER = Pattern.compile("^(?i)(?:\\p{L}[\\p{L}/-]*\\s+){0,4}(?:No|Nr|Núm|Number)\\.?:?\\s+(.+)$");

    /** {@code NG222}, {@code WHO/NMH/12.3}, {@code RR-12}. */
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,6}(?:[ /-]?\\p{Lu}{1,6})*[ /-]?\\d{1,6}(?:[./-]\\d{1,4})*|\\d{1,6}");

    private static final Set<String> MARKERS = Set.of("no", "nr", "núm", "number", "publication", "report", "order");

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
        return number.matches() ? Optional.of(number.group(1)) : Optional.of(note).filter(code -> CODE.matcher(code).matches());
    }

    /** The words that hold a number or only mark it; {@code AHRQ} of {@code AHRQ Publication No. 12} is none. */
    static IntStream held(Words words, Segment note, String number) {
        int from = words.end(note.last()) - number.length();
        return IntStream.rangeClosed(note.first(), note.last())
                .filter(i -> words.start(i) >= from || MARKERS.contains(words.word(i).toLowerCase(Locale.ROOT)));
    }
}
