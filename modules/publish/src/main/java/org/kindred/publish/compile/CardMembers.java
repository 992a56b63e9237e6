package org.kindred.publish.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.Elsewhere;
import org.kindred.kernel.link.LinkHealth;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.value.Value;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.LeadingPicture;
import org.kindred.publish.surroundings.Retractions;
import org.kindred.publish.surroundings.Surroundings;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/** The members of an item's card: every declared one present, relations resolved, references to nothing public left out. */
final class CardMembers {

    private final Candidate candidate;
    private final Targets targets;
    private final Site site;
    private final Instant now;

    CardMembers(Candidate candidate, Surroundings surroundings, Site site) {
        this.candidate = candidate;
        this.targets = surroundings.targets();
        this.now = surroundings.now();
        this.site = site;
    }

    /** The value of one delivered field. */
    Value of(Field field) {
        var ref = candidate.ref();
        return switch (field.name()) {
            case "type" -> Value.of(ref.type());
            case "slug" -> Value.of(ref.slug());
            case "locale" -> Value.of(ref.locale());
            case "url" -> url(field, ref);
            case "publishedAt" -> Value.of(candidate.publishedAt().toString());
            case "updatedAt" -> Value.of(candidate.updatedAt().toString());
            case "lastReviewed" -> Value.ofText(candidate.approval().flatMap(review -> review.text("on")));
            case "nextReview" -> Value.ofText(candidate.approval().flatMap(review -> review.text("nextDue")));
            case "changedSinceReview" -> candidate.changedSinceReview().<Value>map(Value::of).orElse(Value.NOTHING);
            case "license" -> orElse(field, site.license());
            case "attribution" -> orElse(field, site.attribution());
            case LeadingPicture.FIELD -> delivered(field, LeadingPicture.of(candidate, targets, site));
            case "linkHealth" -> linkHealth();
            case "translations" -> translations(ref);
            case Retractions.FIELD -> Retractions.isCitation(ref.key()) ? Retractions.delivered(candidate.draft())
                    : delivered(field, candidate.draft().fields());
            default -> told(field);
        };
    }

    /** What is written; where nothing is, what can be told without it. */
    private Value told(Field field) {
        var fields = candidate.draft().fields();
        var written = delivered(field, fields);
        return written.isEmpty() ? candidate.draft().type().derived(field.name(), fields, candidate.ref().locale()).orElse(written)
                : written;
    }

    /** Its page on the publisher's website, unless its type lives elsewhere and has an address of its own. */
    private Value url(Field field, ItemRef ref) {
        return Field.find(candidate.draft().type().fields(), field.name()).isPresent() ? delivered(field, candidate.draft().fields())
                : Value.ofText(site.url(ref));
    }

    private Value orElse(Field field, String ofSite) {
        var own = delivered(field, candidate.draft().fields());
        return own.isEmpty() ? Value.ofText(Optional.of(ofSite).filter(text -> !text.isEmpty())) : own;
    }

    private Value linkHealth() {
        var draft = candidate.draft();
        var health = Elsewhere.of(draft.type(), draft.fields()).flatMap(targets::link).map(link -> link.health(now, site.timeZone()))
                .orElse(LinkHealth.UNCHECKED);
        return health.members(site.links().hides(health, LocalDate.ofInstant(now, site.timeZone())));
    }

    private Value translations(ItemRef ref) {
        var others = targets.locales(ref.key()).stream().filter(locale -> !locale.equals(ref.locale())).toList();
        return Value.list(others, locale -> Value.group().put("locale", locale).build());
    }

    /** A written value as readers get it. */
    private Value delivered(Field field, Value.Group written) {
        var values = written.get(field.name()).each().map(value -> element(field, value))
                .filter(value -> !(value instanceof Value.Nothing));
        return field.many() ? Value.list(values.toList()) : values.findFirst().orElse(Value.NOTHING);
    }

    private Value element(Field field, Value value) {
        return switch (field.kind()) {
            case Relation(var type) when value instanceof Value.Text(var slug) -> targets
                    .find(new ItemKey(type, slug), candidate.ref().locale()).<Value>map(Target::asRelation).orElse(Value.NOTHING);
            case Group(var fields) when value instanceof Value.Group group -> {
                var members = Value.group();
                fields.forEach(inner -> members.put(inner.name(), delivered(inner, group)));
                yield members.build();
            }
            default -> value;
        };
    }
}
