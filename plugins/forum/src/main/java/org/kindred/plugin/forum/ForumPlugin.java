package org.kindred.plugin.forum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.directory.DirectoryFields;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Span;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;
import org.kindred.kernel.type.Ranking;
import org.kindred.kernel.type.Ranking.Reason;

/** Adds links of the peer-forum directory; the body of each is the curator's description. */
public final class ForumPlugin implements Plugin {

    private static final Group MODERATION = new Group(List.of(
            Field.of("model", new Choice(List.of("professional", "trained-peer", "community", "none")), "Who moderates."),
            Field.of("hours", new Text(), "When moderators are there.")));
    private static final List<Reason> REASONS = List.of(
            new Reason("moderated", 4, "Professionals or trained peers moderate it.", "moderation.model",
                    List.of("professional", "trained-peer")),
            new Reason("community-moderated", 2, "Its members moderate it.", "moderation.model", List.of("community")),
            new Reason("unmoderated", -4, "Nobody moderates it.", "moderation.model", List.of("none")),
            new Reason("crisis-policy", 1, "It says what happens when a member is in danger.", "crisisPolicy", List.of()),
            new Reason("closed", -16, "It is not open.", "status", List.of("inactive", "defunct", "temporarily closed")));
    private static final Ranking RANKING = new Ranking(
            Stream.of(DirectoryFields.REASONS, REASONS).flatMap(List::stream).toList(), DirectoryFields.THEN);

    private static final ContentType FORUM = new ContentType("forum", "forums", "A place where people with a condition meet.", List.of(
            Field.of("url", new Address(), "Where it is on the web.").asRequired(),
            Field.of("kind", new Choice(List.of("forum", "social-network", "group", "chat", "app")), "What kind of place it is."),
            Field.many("conditions", new Relation("topic"), "The conditions it is for."),
            Field.many("audience", new Keyword(), "For whom it is: patients, families, young people."),
            Field.many("languages", new Language(), "The languages spoken there."),
            Field.many("countries", new Country(), "The countries it is for; none where it is for all."),
            Field.of("moderation", MODERATION, "Who looks after it, and when."),
            Field.of("moderated", new Flag(), "Whether anybody moderates it; read from moderation.model."),
            Field.of("ledBy", new Text(), "Who leads it: peers, professionals, a charity."),
            Field.of("anonymity", new Text(), "Whether a name must be given."),
            Field.of("anonymous", new Flag(),
                    "Whether nobody there need learn one's name; read from anonymity where that says it, as nickname does."),
            Field.of("registration", new Text(), "Whether one must register, and how."),
            Field.of("registrationRequired", new Flag(),
                    "Whether one must register; read from registration where that says it, as required does."),
            Field.of("cost", new Text(), "What it costs."),
            DirectoryFields.FREE,
            Field.of("minimumAge", new Whole(), "From which age."),
            Field.of("maximumAge", new Whole(), "Up to which age."),
            Field.of("ages", new Span("minimumAge", "maximumAge"),
                    "The ages it is for, to filter by: 15 finds those open at 15, and 13-17 those open at any age from 13 to 17."),
            Field.of("crisisPolicy", new Text(), "What happens when a member is in danger."),
            Field.of("operator", new Text(), "The organisation that runs it."),
            Field.of("status", new Choice(List.of("active", "inactive", "defunct", "temporarily closed")),
                    "Whether it is open, in HSDS's words."),
            DirectoryFields.ASSURED),
            List.of(DirectoryFields.FREE_BY_COST, DirectoryFields.ANONYMOUS_BY_ANONYMITY,
                    DirectoryFields.REGISTRATION_REQUIRED_BY_REGISTRATION, DirectoryFields.MODERATED_BY_MODEL),
            Optional.of(RANKING));

    @Override
    public String id() {
        return "forum";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(FORUM);
    }
}
