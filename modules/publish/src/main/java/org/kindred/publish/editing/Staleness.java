package org.kindred.publish.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.editing.Precondition;
import org.kindred.kernel.editing.Version;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.problem.Stale;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Value;

/** Tells whoever comes too late what they have missed, and how their change goes together with it. */
public final class Staleness {

    private final ContentFormat content;
    private final ThreeWay threeWay;
    private final Site site;

    /** @param site whose settings texts are read by */
    public Staleness(ContentFormat content, TextComparison comparison, Site site) {
        this.content = content;
        this.threeWay = new ThreeWay(content, comparison);
        this.site = site;
    }

    /** Whether a change is meant for the item as it is. */
    static boolean holds(Precondition precondition, Optional<Item> known) {
        return switch (precondition) {
            case Precondition.Absent() -> known.isEmpty();
            case Precondition.Present() -> known.isPresent();
            case Precondition.Unchanged(var versions) ->
                    known.filter(item -> versions.stream().anyMatch(version -> version.isOf(item))).isPresent();
        };
    }

    /**
     * Lets a change that brings no text go on only if it is meant for the item as it is.
     *
     * @throws Stale if it is not; it holds the newest text
     */
    public void refuse(ReadSession session, Precondition precondition, Item item) {
        if (!holds(precondition, Optional.of(item))) {
            throw of(session, Optional.of(item));
        }
    }

    /** The revision that the sender began with, if it is one of this item's. */
    static Optional<Revision> base(ReadSession session, Item item, Precondition precondition) {
        return precondition instanceof Precondition.Unchanged(var versions)
                ? versions.stream().filter(version -> version.locale().equals(item.ref().locale())).map(Version::revision)
                        .flatMap(number -> session.revision(item.ref(), number).stream()).findFirst()
                : Optional.empty();
    }

    /** Of a change that brings no text. */
    private Stale of(ReadSession session, Optional<Item> known) {
        return known.map(item -> new Stale(item.ref() + " is at revision " + item.revision() + " by now.",
                Value.group().put("current", current(session, item)).build())).orElseGet(Staleness::absent);
    }

    /** Of a text. */
    Stale of(ReadSession session, Optional<Item> known, Precondition precondition, SourceFile yours) {
        if (known.isEmpty()) {
            return absent();
        }
        var item = known.get();
        var theirs = newest(session, item);
        var base = base(session, item, precondition);
        var members = Value.group().put("base", base.<Value>map(Staleness::told).orElse(Value.NOTHING))
                .put("current", current(session, item))
                .put("yours", Value.group().put("markdown", text(yours.bytes())).build())
                .put("merge", base.map(known1 -> merge(known1, yours, theirs, Version.of(item))).orElse(Value.NOTHING));
        return new Stale(precondition instanceof Precondition.Absent
                ? item.ref() + " is there already, at revision " + item.revision() + "."
                : item.ref() + " was changed by " + theirs.author() + " meanwhile, and is at revision " + item.revision() + " by now.",
                members.build());
    }

    private static Stale absent() {
        return new Stale("There is no such item yet; send If-None-Match: * to make it.", Value.EMPTY);
    }

    private static Revision newest(ReadSession session, Item item) {
        return session.revision(item.ref(), item.revision()).orElseThrow();
    }

    private static Value current(ReadSession session, Item item) {
        return told(newest(session, item)).with("etag", Value.of(Version.of(item).tag()));
    }

    private static Value.Group told(Revision revision) {
        return Value.group().put("revision", revision.number()).put("author", revision.author())
                .put("savedAt", revision.savedAt().truncatedTo(ChronoUnit.SECONDS).toString()).put("message", revision.message())
                .put("markdown", text(revision.source())).build();
    }

    private Value merge(Revision base, SourceFile yours, Revision theirs, Version version) {
        var outcome = threeWay.merge(new ThreeWay.Sides(base.file(), yours, theirs.file()));
        var good = outcome.markdown()
                .filter(markdown -> content.parse(new SourceFile(yours.ref(), yours.path(), markdown), site) instanceof Parsed.Readable);
        return Value.group().put("clean", good.isPresent()).put("markdown", Value.ofText(good.map(Staleness::text)))
                .put("ifMatch", Value.ofText(good.map(markdown -> version.tag())))
                .put("conflicts", Value.list(outcome.conflicts())).build();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
