package org.kindred.plugin.referenceparser;

import java.util.List;

/** Guesses a reference's CSL type from what it has. */
final class Types {

    private Types() {
    }

    /** A type, and how likely what it was guessed from was read right. */
    record Type(String name, double probability) {
    }

    static Type of(List<Segment> segments, Reading reading) {
        Words words = reading.words();
        if (has(words, segments, Lexicon.THESIS, Label.GENRE, Label.NOTE, Label.PUBLISHER, Label.TITLE, Label.BOOK)) {
            return new Type("thesis", 0.8);
        }
        for (Segment segment : segments) {
            if (segment.label() == Label.JOURNAL && reading.has("title") && isReport(words, segment, reading)) {
                return new Type("report", 0.6);
            }
            if (segment.label() == Label.JOURNAL && reading.has("container-title")) {
                boolean web = reading.has("URL") && !reading.has("volume") && !reading.has("page") && !reading.has("DOI");
                return new Type(web ? "webpage" : "article-journal", web ? 0.5 : segment.probability());
            }
            if (segment.label() == Label.BOOK || segment.label() == Label.EDITOR && reading.has("container-title")) {
                boolean conference = has(words, List.of(segment), Lexicon.CONFERENCE, segment.label());
                return new Type(conference ? "paper-conference" : "chapter", segment.probability());
            }
        }
        return alone(segments, reading);
    }

    /** {@code NICE guideline}: a kind of report with a publisher, and nothing that an article has. */
    private static boolean isReport(Words words, Segment segment, Reading reading) {
        return reading.has("publisher") && !reading.has("volume") && !reading.has("page") && hasWord(words, segment, Lexicon.REPORT);
    }

    private static Type alone(List<Segment> segments, Reading reading) {
        if (has(reading.words(), segments, Lexicon.REPORT, Label.GENRE, Label.NOTE, Label.COLLECTION) || reading.has("number")) {
            return new Type("report", 0.7);
        }
        if (reading.has("publisher") || reading.has("publisher-place") || reading.has("ISBN") || reading.has("number-of-pages")
                || reading.has("edition")) {
            return new Type(reading.has("URL") && isOfThePage(reading) ? "webpage" : "book", 0.8);
        }
        if (reading.has("URL")) {
            return new Type("webpage", 0.8);
        }
        return reading.has("volume") || reading.has("DOI") ? new Type("article-journal", 0.5) : new Type("document", 0.5);
    }

    /** {@code [Internet]}, or no place. */
    private static boolean isOfThePage(Reading reading) {
        return !reading.has("edition") && !reading.has("ISBN") && (reading.has("medium") || !reading.has("publisher-place"));
    }

    private static boolean has(Words words, List<Segment> segments, int kind, Label... labels) {
        return segments.stream().filter(segment -> List.of(labels).contains(segment.label()))
                .anyMatch(segment -> hasWord(words, segment, kind));
    }

    private static boolean hasWord(Words words, Segment segment, int kind) {
        for (int i = segment.first(); i <= segment.last(); i++) {
            if ((Lexicon.SHIPPED.kinds(words.word(i)) & kind) != 0) {
                return true;
            }
        }
        return false;
    }
}
