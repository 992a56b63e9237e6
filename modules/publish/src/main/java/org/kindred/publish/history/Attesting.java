package org.kindred.publish.history;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.kindred.kernel.problem.InvalidRequest.Fault;
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
        var read = session.revision(item.ref(), attestation.revision())
                .orElseThrow(() -> new NotFound("There is no revision " + attestation.revision() + " of " + item.ref() + "."));
        String words = words(read);
        var shown = still(session, item, item.publishedRevision(), read, words);
        var about = shown.or(() -> still(session, item, item.revision(), read, words));
        check(session, item, attestation, about.isPresent(), shown.isPresent() || waits(session, item, words));
        var entry = entry(attestation, words);
        var act = Act.of(caller.name(), "item.reviewed", item.ref()).with("revision", attestation.revision()).with("by", attestation.by())
                .with("outcome", attestation.outcome());
        session.audit().record(act);
        return shown.map(revision -> ofPublic(session, caller, item, revision, entry)).orElseGet(
                () -> add(session, caller, item.ref(), revisions.withEntry(about.orElse(read), FIELD, entry), item.state()).revision());
    }

    private String words(Revision revision) {
        return ReviewedWords.digest(revisions.read(revision));
    }

    /**
     * The revision of that number, if it is the one that was read, or a later one with the very same words: where two people read a text at the
     * same time, the statement of the first must not turn away that of the second.
     */
    private Optional<Revision> still(ReadSession session, Item item, int number, Revision read, String words) {
        return number == read.number() ? Optional.of(read)
                : Optional.of(number).filter(later -> later > read.number()).flatMap(later -> session.revision(item.ref(), later))
                        .filter(later -> words(later).equals(words));
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

    /** Whether these words are to become public: whoever speaks of them would have to be heard there, too, and not in a newer draft alone. */
    private boolean waits(ReadSession session, Item item, String words) {
        return session.revision(item.ref(), item.scheduledRevision()).filter(revision -> words(revision).equals(words)).isPresent();
    }

    private void check(ReadSession session, Item item, Attestation attestation, boolean current, boolean seen) {
        boolean otherWaits = seen && item.scheduledRevision() > 0 && item.scheduledRevision() != item.revision();
        if (!current || item.state() == State.ARCHIVED || otherWaits) {
            throw new Conflict("conflict", why(item, attestation, current), Value.group().put("revision", item.revision())
                    .put("publishedRevision", item.publishedRevision()).put("state", item.state().word()).build());
        }
        var faults = new ArrayList<Fault>();
        if (attestation.on().isAfter(LocalDate.ofInstant(ports.clock().instant(), site.timeZone()))) {
            faults.add(new Fault("#/on", attestation.on() + " has not come yet"));
        }
        if (attestation.nextDue().filter(due -> !due.isAfter(attestation.on())).isPresent()) {
            faults.add(new Fault("#/nextDue", "the next review is due after " + attestation.on() + ", the day of this one"));
        }
        if (person(session, attestation.by()).isEmpty()) {
            faults.add(new Fault("#/by", "there is no person " + attestation.by()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("invalid-value", faults.getFirst().detail(), faults);
        }
    }

    private static String why(Item item, Attestation attestation, boolean current) {
        if (!current) {
            return "The words have changed since revision %d: it is neither the newest, %d, nor the public one."
                    .formatted(attestation.revision(), item.revision());
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
}
