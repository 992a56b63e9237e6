package org.kindred.rest.query;

import java.util.List;
import java.util.stream.Stream;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.type.CodedNames;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;

/** What an item has beside the fields of its type: what is made when it is published. Asked for and shown, but not filtered by. */
public final class Members {

    /** How hard a body is to read, where a plugin counts that. */
    public static final Field READABILITY = Field.of("readability", new Group(List.of(
            Field.of("language", new Keyword(), "The language by whose rules it was counted.").asRequired(),
            Field.of("confidence", new Choice(List.of("low", "normal")), "low under 30 sentences, where a formula says little.")
                    .asRequired(),
            Field.of("sentences", new Whole(), "Sentences of running text and of lists.").asRequired(),
            Field.of("words", new Whole(), "Words in them; addresses and code are none.").asRequired(),
            Field.of("syllables", new Whole(), "Syllables of those words, figures as they are read aloud; null in languages not known."),
            Field.of("polysyllables", new Whole(), "Words of three syllables or more."),
            Field.of("fleschKincaidGrade", new Whole(), "English: the year of school in the United States."),
            Field.of("fleschReadingEase", new Whole(), "English: the higher, the easier; 60 to 70 is plain."),
            Field.of("smog", new Whole(), "English: the grade by McLaughlin's SMOG."),
            Field.of("fernandezHuerta", new Whole(), "Spanish: reading ease by Fernández Huerta."),
            Field.of("amstad", new Whole(), "German: reading ease by Amstad."),
            Field.of("kandelMoles", new Whole(), "French: reading ease by Kandel and Moles."))),
            "How hard the text is to read, by the formulas of its language; null where there are no sentences.");

    /** The rendered body; a list has it only where {@code fields} names it. */
    public static final Field BODY = Field.of("body", new Group(List.of(
            Field.of("markdown", new Text(), "The body as Markdown; with format=markdown."),
            Field.of("html", new Text(), "The body as safe HTML."),
            Field.of("text", new Text(), "The body as plain text; with format=text."),
            Field.many("headings", new Group(List.of(
                    Field.of("level", new Whole(), "1 to 6.").asRequired(),
                    Field.of("id", new Keyword(), "Its anchor.").asRequired(),
                    Field.of("text", new Text(), "Plain text.").asRequired())), "The outline.").asRequired(),
            Field.many("parts", new Group(List.of(
                    Field.of("part", new Keyword(), "Its name, by which part asks for it: self-care.").asRequired(),
                    Field.of("healthAspect", new Choice(Stream.of(HealthAspect.values()).map(HealthAspect::term).toList()),
                            "What of health it is about, in schema.org's words.").asRequired(),
                    Field.of("id", new Keyword(), "The anchor of its heading.").asRequired(),
                    Field.of("title", new Text(), "Its heading as plain text.").asRequired())),
                    "The parts that are about one aspect of health each, and can be had by themselves.").asRequired(),
            Field.of("words", new Whole(), "How many words the text has.").asRequired(),
            READABILITY,
            Field.many("lists", new Group(List.of(
                    Field.of("type", new Keyword(), "The type of its entries.").asRequired(),
                    Field.many("items", new Group(List.of(
                            Field.of("slug", new Keyword(), "The entry.").asRequired(),
                            Field.of("title", new Text(), "What it is called.").asRequired())), "The entries, in their order."))),
                    "The live lists of forums and helplines in it, in the order of the text; only where there are any."))),
            "The body.");

    /** The list of references; a list has it only where {@code fields} names it. */
    public static final Field CITATIONS = Field.many("citations", new Group(List.of(
            Field.of("number", new Whole(), "Its place in the list, from 1.").asRequired(),
            Field.of("slug", new Keyword(), "The citation.").asRequired(),
            Field.of("text", new Text(), "The formatted reference.").asRequired(),
            Field.of("html", new Text(), "The same as HTML, inline markup only.").asRequired(),
            Field.of("DOI", new Keyword(), "Its DOI."),
            Field.of("evidence", new Group(List.of(
                    Field.of("design", new Keyword(), "How it was studied.").asRequired())), "What kind of evidence it is."),
            Field.of("retraction", new Group(List.of(
                    Field.of("status", new Choice(Stream.of(RetractionStatus.values()).map(RetractionStatus::word).toList()),
                            "What became of it; unchecked and none only with include=citations, which shows what the citation says.")
                            .asRequired(),
                    Field.of("date", new Day(), "When."),
                    Field.of("notice", new Address(), "The address of the notice."))),
                    "What is known against the work; null says only that nothing is known, not that anybody looked."))),
            "The list of references, in its order.");

    /** With {@code include=citedBy}, the cards of the items that cite a citation. */
    public static final Field CITED_BY = Field.many("citedBy", new Group(List.of()),
            "With include=citedBy: the cards of the public items that cite it, newest first, at most 100; filter[citations] lists all.");

    /** With {@code include=citedBy}, how many there are. */
    public static final Field CITED_BY_TOTAL = Field.of("citedByTotal", new Whole(),
            "With include=citedBy: how many public items cite it.").asRequired();

    /** The type of whom to call. */
    public static final String HELPLINE = "helpline";

    /** With {@code include=helplines}, whom readers of an item of any type are shown when they are in need. */
    public static final Field HELPLINES = Field.many("helplines", new FieldKind.Relation(HELPLINE),
            "With include=helplines: whom its readers can call, those of their country with country=. Each with the members of its card, and "
                    + "suppliedBy: item, rule, site, country or international.");

    /** How many citing cards a citation is given at most. */
    public static final int MOST_CITING = 100;

    /** A citation's own reference. */
    public static final Field FORMATTED = Field.of("formatted", new Group(List.of(
            Field.of("text", new Text(), "The reference as plain text.").asRequired(),
            Field.of("html", new Text(), "The same as HTML, inline markup only.").asRequired())),
            "Its own reference, in the site's citation style or the one asked for by style.");

    /** What says which version it is. */
    public static final List<Field> VERSION = List.of(
            Field.of("digest", new Keyword(),
                    "SHA-256 of the item's default JSON without digest and revision; changes with what readers see.")
                    .asRequired(),
            Field.of("revision", new Whole(), "The number of the revision it was made from.").asRequired());

    /** The type whose items {@link #CITATIONS} names. */
    public static final String CITATION = "citation";

    private Members() {
    }

    /** Every member that {@code fields} can name, of one type. */
    public static List<Field> of(ContentType type) {
        return Stream.of(type.delivered(), made(type), List.of(BODY, CITATIONS), VERSION).flatMap(List::stream).toList();
    }

    /** What cards of a type have beside its fields, made when an item is published. */
    public static List<Field> made(ContentType type) {
        if (type.name().equals(CITATION)) {
            return List.of(FORMATTED);
        }
        var named = CodedNames.fields(type);
        return named.isEmpty() ? List.of() : List.of(CodedNames.member(named));
    }
}
