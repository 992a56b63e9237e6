package org.kindred.plugin.citation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Date;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;

/** Adds references: works that others cite, described by CSL-JSON's variables. The body of each is the curator's note. */
public final class CitationPlugin implements Plugin {

    private static final Composed CSL = new Composed(List.of(
            Field.of("id", new Keyword(), "The slug."),
            Field.of("type", new Choice(List.copyOf(CslVocabulary.TYPES)), "What kind of work it is, in CSL's words."),
            Field.of("title", new Text(), "The work's title."),
            Field.many("author", new Group(List.of(
                    Field.of("family", new Text(), "The family name."),
                    Field.of("given", new Text(), "The given name."),
                    Field.of("literal", new Text(), "The name of an organisation."))), "Who wrote it."),
            Field.of("container-title", new Text(), "The journal, book or site it is in."),
            Field.of("issued", new Date(), "When it was published: compared as far as it is known; counted by years."),
            Field.of("publisher", new Text(), "Who published it."),
            Field.of("volume", new Keyword(), "The volume."),
            Field.of("issue", new Keyword(), "The issue."),
            Field.of("page", new Keyword(), "The pages."),
            Field.of("DOI", new Keyword(), "Its DOI."),
            Field.of("PMID", new Keyword(), "Its number in PubMed."),
            Field.of("PMCID", new Keyword(), "Its number in PubMed Central."),
            Field.of("ISBN", new Keyword(), "Its ISBN."),
            Field.of("ISSN", new Keyword(), "The ISSN of what it is in."),
            Field.of("URL", new Keyword(), "Where it is on the web.")), new CslReader());

    private static final Group EVIDENCE = new Group(List.of(
            Field.of("design", new Keyword(), "How it was studied: rct, cohort, systematic-review, qualitative, essay."),
            Field.of("sampleSize", new Whole(), "How many took part."),
            Field.of("population", new Text(), "Who they were."),
            Field.of("finding", new Text(), "What was found."),
            Field.of("limitation", new Text(), "What it does not show.")));

    private static final List<String> STATUSES = Stream.of(RetractionStatus.values()).sorted(Comparator.reverseOrder())
            .map(RetractionStatus::word).toList();

    private static final Group RETRACTION = new Group(List.of(
            Field.of("status", new Choice(STATUSES),
                    "What became of it; unchecked, where nobody has looked, says nothing good.")
                    .asRequired(),
            Field.of("date", new Day(), "When."),
            Field.of("notice", new Address(), "The address of the notice."),
            Field.of("reason", new Text(), "Why."),
            Field.of("source", new Text(), "Who says so."),
            Field.of("checked", new Day(), "When somebody last looked.")));

    private static final ContentType CITATION = new ContentType("citation", "citations", "A reference.", List.of(
            Field.of("csl", CSL, "The work as a CSL-JSON item, whole and valid."),
            Field.of("evidence", EVIDENCE, "What kind of evidence it is, and how far it goes."),
            Field.of("retraction", RETRACTION, "Whether it was retracted or corrected.")));

    @Override
    public String id() {
        return "citation";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(CITATION);
    }
}
