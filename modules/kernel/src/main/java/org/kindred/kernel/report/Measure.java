package org.kindred.kernel.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is counted of the content as a whole, day by day. Names are for ever: they are kept. */
public enum Measure {
    /** Public texts, each locale by itself. */
    ITEMS,
    /** Those whose next review is due later than in thirty days. */
    REVIEW_FRESH,
    /** Those whose next review is due in the next thirty days. */
    REVIEW_DUE_SOON,
    /** Those whose review is overdue. */
    REVIEW_OVERDUE,
    /** Those of which no review is due. */
    REVIEW_UNSCHEDULED,
    /** Addresses outside that lead somewhere. */
    LINKS_ALIVE,
    /** Those of which nobody lets us see whether they do. */
    LINKS_BLOCKED,
    /** Those that lead nowhere. */
    LINKS_DEAD,
    /** Those that nobody has looked at. */
    LINKS_UNCHECKED,
    /** Texts whose reading was measured. */
    READING_MEASURED,
    /** Those of them that are harder than the site wants. */
    READING_HARD,
    /** Citations. */
    WORKS,
    /** Citations whose works were retracted. */
    WORKS_RETRACTED,
    /** Citations of whose works their publishers are not sure any more. */
    WORKS_OF_CONCERN,
    /** Citations whose works were corrected. */
    WORKS_CORRECTED,
    /** Citations of which nobody has looked whether their works still stand. */
    WORKS_UNCHECKED,
    /** Citations that no public text cites. */
    WORKS_UNCITED,
    /** Texts that cite a work against which something is known. */
    TEXTS_CITING_DOUBTFUL,
    /** Texts of some length that cite nothing. */
    TEXTS_WITHOUT_SOURCES,
    /** Errors that checks found. */
    FINDINGS_ERROR,
    /** Warnings. */
    FINDINGS_WARNING,
    /** What is only to be known. */
    FINDINGS_INFO;

    /** As kept and as told: {@code review-overdue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Optional<Measure> of(String word) {
        return Stream.of(values()).filter(measure -> measure.word().equals(word)).findFirst();
    }
}
