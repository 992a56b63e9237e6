package org.kindred.kernel.report;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;

/** By what the rows of reports are filtered and ordered. */
public final class ReportFields {

    /** What every row has. */
    public static final List<Field> TEXT = List.of(Field.of("type", new Keyword(), "The type of the text, in the singular."),
            Field.of("slug", new Keyword(), "Its name in addresses."), Field.of("locale", new Language(), "The language it is in."),
            Field.of("title", new Text(), "Its title."),
            Field.many("topics", new Keyword(), "Slugs of what it is about; a topic finds what is filed under narrower ones too."));

    /** What is known of its reviews. */
    public static final List<Field> REVIEW = List.of(
            Field.of("lastReviewed", new Day(), "The day of its newest approving review."),
            Field.of("reviewedBy", new Keyword(), "Slug of the person who approved it."),
            Field.of("nextReview", new Day(), "When the next review is due; overdue from the next day on."),
            Field.of("changedSinceReview", new Flag(), "Whether its words are others than those that were approved."));

    /** How hard it is to read. */
    public static final List<Field> READING = List.of(
            Field.of("formula", new Keyword(), "The formula that counts for its language: fleschKincaidGrade."),
            Field.of("aboveTarget", new Whole(),
                    "By how much it is harder than the site wants, in grades or points of the formula; below 0 where it is easier."),
            Field.of("confidence", new Choice(List.of("low", "normal")), "Low where fewer than 30 sentences were counted."));

    /** What it is founded on. */
    public static final List<Field> SOURCES = List.of(
            Field.of("issue", new Choice(Stream.of(Issue.values()).map(Issue::word).toList()), "What is wrong; one of what is."),
            Field.of("retraction", new Choice(Stream.of(RetractionStatus.values()).map(RetractionStatus::word).toList()),
                    "Of a citation: what became of its work."),
            Field.of("design", new Keyword(), "Of a citation: how its work was studied."),
            Field.of("works", new Whole(), "How many works the text cites."),
            Field.of("doubtful", new Whole(), "Against how many of those something is known."));

    /** What a check found. */
    public static final List<Field> FINDING = List.of(
            Field.of("severity", new Choice(Stream.of(Severity.values()).map(Severity::word).toList()),
                    "How much it matters; gte=warning leaves out what is only to be known."),
            Field.of("rule", new Keyword(), "The name of the rule."));

    private ReportFields() {
    }
}
