package org.kindred.kernel.type;

import java.util.List;
import java.util.Map;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Moment;
import org.kindred.kernel.type.FieldKind.Picture;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Text;

/** The fields that every content type has. */
public final class CommonFields {

    private static final Field TITLE = Field.of("title", new Text(), "The title.").asRequired();
    private static final Field SUMMARY = Field.of("summary", new Text(), "One or two sentences that stand for the whole.");
    private static final String IMAGE = "image";
    private static final List<Field> PICTURE = List.of(
            Field.of("src", new Picture(), "The picture's address.").asRequired(),
            Field.of("alt", new Text(), "What the picture shows, for those who cannot see it."));
    /** What is known of a picture that is kept with the content. */
    private static final Field SHOWN = Field.of(IMAGE, new Group(concat(PICTURE, List.of(
            Field.of("width", new FieldKind.Whole(), "How wide it is, in pixels."),
            Field.of("height", new FieldKind.Whole(), "How high it is, in pixels."),
            Field.of("credit", new Text(), "Whom to name."),
            Field.of("license", new Keyword(), "Under which it may be used."),
            Field.of("caption", new Text(), "What stands beneath it."),
            Field.many("sources", new Group(List.of(
                    Field.of("src", new Picture(), "The address of the picture in this size.").asRequired(),
                    Field.of("width", new FieldKind.Whole(), "How wide it is there, in pixels.").asRequired())),
                    "In which sizes it is to be had, its own last.")))),
            "The leading picture.");
    private static final List<Field> DESCRIPTIVE = List.of(
            Field.many("topics", new Relation("topic"), "What it is about."),
            Field.many("authors", new Relation("person"), "Who wrote it."),
            Field.of(IMAGE, new Group(PICTURE), "The leading picture."),
            Field.of("license", new Keyword(), "The licence, as an SPDX name or an address."),
            Field.of("attribution", new Text(), "Whom to name when it is reused."),
            Field.many("aliases", new Keyword(), "Old paths that lead here."),
            Field.many("reviews", new Group(List.of(
                    Field.of("by", new Relation("person"), "Who reviewed it.").asRequired(),
                    Field.of("role", new Keyword(), "As what: medical, lived-experience, editorial."),
                    Field.of("on", new Day(), "On which day.").asRequired(),
                    Field.of("scope", new Text(), "What was looked at."),
                    Field.of("outcome", new Choice(List.of("approved", "changes-requested", "rejected")), "What came of it."),
                    Field.of("nextDue", new Day(), "By when it must be reviewed again."),
                    Field.of("revision", new FieldKind.Whole(), "The number of the revision that was reviewed."),
                    Field.of("digest", new Keyword(), "The digest of the words that were reviewed."))),
                    "Attestations, each by a person on a day."),
            Field.many("corrections", new Group(List.of(
                    Field.of("at", new Moment(), "When it was corrected.").asRequired(),
                    Field.of("note", new Text(), "What was wrong, and is right now.").asRequired())),
                    "What was corrected after it was published, for readers."));

    /** The common keys of a content file. */
    public static final List<Field> WRITTEN = concat(
            List.of(TITLE, SUMMARY,
                    Field.of("date", new Moment(), "When it was first published, as shown to readers."),
                    Field.of("updated", new Moment(), "When it last changed, as shown to readers."),
                    Field.of("draft", new Flag(), "True keeps it from readers."),
                    Field.of("publishDate", new Moment(), "When it appears."),
                    Field.of("expiryDate", new Moment(), "When it goes.")),
            DESCRIPTIVE);

    /** The common members of a card, in their order; the type's own fields follow, then {@code translations}. */
    public static final List<Field> DELIVERED = concat(
            List.of(Field.of("type", new Keyword(), "The content type.").asRequired(),
                    Field.of("slug", new Keyword(), "Its name in addresses.").asRequired(),
                    Field.of("locale", new FieldKind.Language(), "The language it is in.").asRequired(),
                    Field.of("url", new Address(), "Its page on the publisher's website."),
                    TITLE, SUMMARY,
                    Field.of("publishedAt", new Moment(), "When it was published.").asRequired(),
                    Field.of("updatedAt", new Moment(), "When it was last edited.").asRequired(),
                    Field.of("lastReviewed", new Day(), "The day of the newest approving review."),
                    Field.of("nextReview", new Day(), "When that review is due again; overdue from the next day on."),
                    Field.of("changedSinceReview", new Flag(),
                            "Whether its words are others than those of that review; null where that is not known.")),
            DESCRIPTIVE.stream().map(field -> field.name().equals(IMAGE) ? SHOWN : field).toList());

    /** The locales in which the item is public too. */
    public static final Field TRANSLATIONS = Field.many("translations",
            new Group(List.of(Field.of("locale", new FieldKind.Language(), "A language it can be had in.").asRequired())),
            "The other languages it can be had in.");

    /** Of items that live elsewhere, the health of the link to there; {@link org.kindred.kernel.link} has its words. */
    public static final Field LINK_HEALTH = Field.of("linkHealth", new Group(List.of(
            Field.of("state", new Choice(List.of("alive", "blocked", "dead", "unchecked")),
                    "Whether its link leads anywhere; unchecked, where nobody has looked, says nothing good.").asRequired(),
            Field.of("checked", new Day(), "The last day on which it was seen to be so."),
            Field.of("since", new Day(), "Since when it is so."),
            Field.of("hidden", new Flag(), "Whether it is left out of lists and search, as its link has been dead for long.")
                    .asRequired())),
            "Whether its link leads anywhere, and when that was last looked at.");

    /**
     * The works that an item's body cites: what its list of references is made of. Items are filtered and counted by their slugs, and by
     * {@link #OF_CITATIONS}; what an item delivers of them is more.
     */
    public static final Field CITATIONS = Field.many("citations", new Relation("citation"), "The works that its text cites.");

    /** What can be asked of the works that an item cites: {@code citations.evidence.design}. */
    public static final List<Field> OF_CITATIONS = List.of(
            Field.of("evidence", new Group(List.of(Field.of("design", new Keyword(), "How a work that it cites was studied."))),
                    "What kind of evidence the works are that it cites."),
            Field.of("retraction", new Group(List.of(
                    Field.of("status", new Choice(List.of("retracted", "expression-of-concern", "corrected")),
                            "What became of a work that it cites."),
                    Field.of("date", new Day(), "When."))),
                    "What is known against the works that it cites."));

    /** Names that editors know from Hugo and Jekyll, each with ours. */
    public static final Map<String, String> FAMILIAR = Map.of("lastmod", "updated", "description", "summary", "tags", "topics");

    private CommonFields() {
    }

    private static List<Field> concat(List<Field> first, List<Field> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
