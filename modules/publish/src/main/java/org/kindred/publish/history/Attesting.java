package org.kindred.publish.history;

import java.time.LocalDate;
import java.util.Optional;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.history.Attestation;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.Revisions;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.surroundings.ReviewedWords;

/** Writes attestations into the texts that they are about. */
final class Attesting {

    private static final String FIELD = "reviews";
    private static final String PERSON = "person";

    private final Ports ports;
    private final Revisions revisions;
    private final Site site;

    Attesting(Ports ports, Revisions revisions, Site site) {
        this.ports = ports;
        this.revisions = revisions;
        this.site = site;
    }

    /** Writes one down, and gives the number of the newest revision. The session holds the change log. */
    int review(WriteSession session, Caller caller, Item item, Attestation attestation) {
        check(session, item, attestation);
        var revision = session.revision(item.ref(), attestation.revision())
                .orElseThrow(() -> new NotFound("There is no revision " + attestation.revision() + " of " + item.ref() + "."));
        var entry = entry(attestation, ReviewedWords.digest(revisions.read(revision)));
        var act = Act.of(caller.name(), "item.reviewed", item.ref()).with("revision", attestation.revision()).with("by", attestation.by())
                .with("outcome", attestation.outcome());
        session.audit().record(act);
        return attestation.revision() == item.publishedRevision() ? ofPublic(session, caller, item, revision, entry)
                : add(session, caller, item.ref(), revisions.withEntry(revision, FIELD, entry), item.state()).revision();
    }

    /** A newer draft stays a draft, and what waits for its time waits on. */
    private int ofPublic(WriteSession session, Caller caller, Item item, Revision shown, Value.Group entry) {
        var newest = session.revision(item.ref(), item.revision()).orElse(shown);
        var published = add(session, caller, item.ref(), revisions.withEntry(shown, FIELD, entry), State.PUBLISHED);
        if (newest.number() == shown.number()) {
            return published.revision();
        }
        var state = item.state() == State.IN_REVIEW ? State.IN_REVIEW : State.DRAFT;
        var beside = add(session, caller, item.ref(), revisions.withEntry(newest, FIELD, entry), state);
        return item.publishAt().map(at -> revisions.schedule(session, beside, revisions.newest(session, beside), at, item.scheduledUntil()))
                .orElse(beside).revision();
    }

    private Item add(WriteSession session, Caller caller, ItemRef ref, byte[] source, State state) {
        return revisions.add(session, new Addition(ref, source, caller.name(), "Review"), state).item();
    }

    private static Value.Group entry(Attestation attestation, String digest) {
        var entry = Value.group().put("by", attestation.by());
        attestation.role().ifPresent(role -> entry.put("role", role));
        entry.put("on", attestation.on().toString());
        attestation.scope().ifPresent(scope -> entry.put("scope", scope));
        entry.put("outcome", attestation.outcome());
        attestation.nextDue().ifPresent(day -> entry.put("nextDue", day.toString()));
        return entry.put("revision", attestation.revision()).put("digest", digest).build();
    }

    private void check(ReadSession session, Item item, Attestation attestation) {
        boolean newest = attestation.revision() == item.revision();
        boolean shown = attestation.revision() == item.publishedRevision();
        boolean otherWaits = item.scheduledRevision() > 0 && item.scheduledRevision() != item.revision();
        if (!newest && !shown || item.state() == State.ARCHIVED || otherWaits) {
            throw new Conflict("conflict", why(item, attestation, newest || shown), Value.group().put("revision", item.revision())
                    .put("publishedRevision", item.publishedRevision()).put("state", item.state().word()).build());
        }
        if (attestation.on().isAfter(LocalDate.ofInstant(ports.clock().instant(), site.timeZone()))) {
            throw invalid("on", attestation.on() + " has not come yet");
        }
        if (attestation.nextDue().filter(due -> !due.isAfter(attestation.on())).isPresent()) {
            throw invalid("nextDue", "the next review is due after " + attestation.on() + ", the day of this one");
        }
        if (person(session, attestation.by()).isEmpty()) {
            throw invalid("by", "there is no person " + attestation.by());
        }
    }

    private static String why(Item item, Attestation attestation, boolean current) {
        if (!current) {
            return "Revision %d is neither the newest, %d, nor the public one.".formatted(attestation.revision(), item.revision());
        }
        return item.state() == State.ARCHIVED ? "It is archived; bring it back first."
                : "Revision %d waits to become public beside a newer draft; let it appear, or take it back first."
                        .formatted(item.scheduledRevision());
    }

    private Optional<Item> person(ReadSession session, String slug) {
        var key = new ItemKey(PERSON, slug);
        return session.items(site.locales().stream().map(key::in).toList()).stream().filter(item -> item.state() != State.ARCHIVED)
                .findFirst();
    }

    private static InvalidRequest invalid(String member, String detail) {
        return InvalidRequest.member("invalid-value", "#/" + member, detail);
    }
}
