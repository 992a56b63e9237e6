package org.kindred.plugin.forum;

import java.util.List;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Address;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Country;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.kernel.type.FieldKind.Language;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;

/** Adds links of the peer-forum directory; the body of each is the curator's description. */
public final class ForumPlugin implements Plugin {

    private static final Group MODERATION = new Group(List.of(
            Field.of("model", new Choice(List.of("professional", "trained-peer", "community", "none")), "Who moderates."),
            Field.of("hours", new Text(), "When moderators are there.")));
    private static final Group ASSURED = new Group(List.of(
            Field.of("date", new Day(), "On which day.").asRequired(),
            Field.of("by", new Text(), "By whom.")));

    private static final ContentType FORUM = new ContentType("forum", "forums", "A place where people with a condition meet.", List.of(
            Field.of("url", new Address(), "Where it is on the web.").asRequired(),
            Field.of("kind", new Choice(List.of("forum", "social-network", "group", "chat", "app")), "What kind of place it is."),
            Field.many("conditions", new Relation("topic"), "The conditions it is for."),
            Field.many("audience", new Keyword(), "For whom it is: patients, families, young people."),
            Field.many("languages", new Language(), "The languages spoken there."),
            Field.many("countries", new Country(), "The countries it is for; none where it is for all."),
            Field.of("moderation", MODERATION, "Who looks after it, and when."),
            Field.of("ledBy", new Text(), "Who leads it: peers, professionals, a charity."),
            Field.of("anonymity", new Text(), "Whether a name must be given."),
            Field.of("registration", new Text(), "Whether one must register, and how."),
            Field.of("cost", new Text(), "What it costs."),
            Field.of("minimumAge", new Whole(), "From which age."),
            Field.of("maximumAge", new Whole(), "Up to which age."),
            Field.of("crisisPolicy", new Text(), "What happens when a member is in danger."),
            Field.of("operator", new Text(), "The organisation that runs it."),
            Field.of("status", new Choice(List.of("active", "inactive", "defunct", "temporarily closed")),
                    "Whether it is open, in HSDS's words."),
            Field.of("assured", ASSURED, "When somebody last made sure that all of this is so.")));

    @Override
    public String id() {
        return "forum";
    }

    @Override
    public void install(Registry registry) {
        registry.contentType(FORUM);
    }
}
