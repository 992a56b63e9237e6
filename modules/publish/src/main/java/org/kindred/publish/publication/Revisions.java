package org.kindred.publish.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.problem.InvalidContent;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;
import org.kindred.publish.node.Ports;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.Target;

/**
 * The one way in which people, rather than files of the content folder, add revisions to items and change what is public of them. Everything
 * is done in a session of the caller's, so that what belongs together is one transaction. Safe for threads.
 */
public final class Revisions {

    private final Ports ports;
    private final CurrentSite current;
    private final FreshDrafts fresh;
    private final Runnable follow;

    /** @param follow brings this node's index up to the change log, before a write is acknowledged */
    public Revisions(Ports ports, CurrentSite current, FreshDrafts fresh, Runnable follow) {
        this.ports = ports;
        this.current = current;
        this.fresh = fresh;
        this.follow = follow;
    }

    /**
     * A text to be added to an item, new or known.
     *
     * @param source  the whole content file
     * @param author  who saves it
     * @param message why, or {@code ""}
     */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes are passed on, never compared
    public record Addition(ItemRef ref, byte[] source, String author, String message) {
    }

    /**
     * What was added.
     *
     * @param item     as it stands now
     * @param revision the new one
     * @param draft    what it says
     * @param findings what was noticed in it; of its references too, where it was made public
     */
    public record Added(Item item, Revision revision, Draft draft, List<Finding> findings) {
        public Added {
            findings = List.copyOf(findings);
        }
    }

    /** Does work in one transaction that may change what is public; when this returns, this node's readers see it. */
    public <T> T write(Function<? super WriteSession, T> work) {
        T result = ports.store().write(session -> {
            session.holdChanges();
            return work.apply(session);
        });
        follow.run();
        return result;
    }

    /** Does work in one transaction that changes nothing of what is public, beside others that do. */
    public <T> T draft(Function<? super WriteSession, T> work) {
        return ports.store().write(work);
    }

    /**
     * Adds a revision, and brings the item into a state: as a draft or in review it leaves alone what is public and what waits for its time;
     * published, it is public at once, with whatever refers to it; scheduled, it waits in the place of the one that waited.
     *
     * @throws InvalidContent if the text is bad
     * @throws Conflict       if a rule of the site keeps it from being published
     */
    public Added add(WriteSession session, Addition addition, State as) {
        var item = session.item(addition.ref()).orElseGet(() -> Transitions.begun(addition.ref()));
        var revision = new Revision(addition.ref(), item.revision() + 1, path(session, item), addition.source(), addition.author(),
                ports.clock().instant(), addition.message());
        var draft = read(revision);
        session.put(item);
        session.add(revision, draft.title());
        return settle(session, Transitions.revised(item, revision.number()), revision, draft, as);
    }

    private Added settle(WriteSession session, Item item, Revision revision, Draft draft, State as) {
        return switch (as) {
            case PUBLISHED -> {
                var published = publish(session, item, new Text(revision, draft), item.expireAt());
                yield new Added(published.item(), revision, draft, published.findings());
            }
            case SCHEDULED -> added(session,
                    Transitions.scheduled(item, item.publishAt().orElseThrow(), item.scheduledUntil()), revision, draft);
            default -> added(session, Transitions.in(as, item), revision, draft);
        };
    }

    private Added added(WriteSession session, Item item, Revision revision, Draft draft) {
        fresh.keep(revision, current.site(), draft);
        session.put(item);
        return new Added(item, revision, draft, draft.findings());
    }

    /**
     * A text of an item.
     *
     * @param revision as it is stored
     * @param draft    what it says
     */
    public record Text(Revision revision, Draft draft) {
    }

    /**
     * What became of an item that was to be public.
     *
     * @param findings of the text and its references
     */
    public record Shown(Item item, List<Finding> findings) {
        public Shown {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Makes the newest revision public.
     *
     * @param text  of that revision
     * @param until when it goes again, if ever
     * @throws Conflict if a rule of the site keeps it from being published
     */
    public Shown publish(WriteSession session, Item item, Text text, Optional<Instant> until) {
        var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
        var published = Transitions.asInFile(Transitions.published(item, now, until), Sha256.hex(text.revision().source()));
        var judged = judge(session, candidate(item, text.revision(), text.draft(), now));
        session.put(published);
        current.publisher().publish(session, judged);
        return new Shown(published, judged.published().stream().flatMap(compiled -> compiled.findings().stream()).toList());
    }

    /**
     * What there is to say of the newest revision, and of what it leans on, as if it were made public now. Writes nothing.
     *
     * @return in their order in the file
     */
    public List<Finding> check(ReadSession session, Item item) {
        var revision = newestRevision(session, item);
        var findings = switch (ports.content().parse(revision.file(), current.site())) {
            case Parsed.Bad(var told) -> told.stream();
            case Parsed.Readable(var draft) -> {
                var judged = current.publisher().judge(session,
                        Publisher.Wish.of(List.of(candidate(item, revision, draft, ports.clock().instant())), List.of()));
                yield Stream.concat(judged.published().stream(), judged.blocked().stream())
                        .flatMap(compiled -> compiled.findings().stream());
            }
        };
        return findings.sorted(Finding.BY_PLACE).toList();
    }

    private static Candidate candidate(Item item, Revision revision, Draft draft, Instant at) {
        return new Candidate(draft, revision.file(), revision.number(), revision.savedAt(), item.firstPublished().orElse(at));
    }

    /** Compiles it; what a rule of the site blocks is refused. */
    private Publisher.Judged judge(WriteSession session, Candidate candidate) {
        var publisher = current.publisher();
        var judged = publisher.judge(session, Publisher.Wish.of(List.of(candidate), List.of()));
        judged.blocked().forEach(blocked -> {
            throw Gates.held(blocked, publisher.gates());
        });
        return judged;
    }

    /** Takes away what is public, and brings the item into a state in which nothing waits. */
    public Item hide(WriteSession session, Item item, State as) {
        var publisher = current.publisher();
        var judged = publisher.judge(session, Publisher.Wish.of(List.of(), List.of(item.ref())));
        var hidden = put(session, Transitions.byHand(Transitions.hidden(item, as)));
        publisher.publish(session, judged);
        return hidden;
    }

    /**
     * Lets the newest revision wait for its time; what is public stays until then.
     *
     * @throws Conflict if a rule of the site would keep it from being published now
     */
    public Item schedule(WriteSession session, Item item, Text newest, Instant at, Optional<Instant> until) {
        judge(session, candidate(item, newest.revision(), newest.draft(), at));
        return put(session, Transitions.byHand(Transitions.scheduled(item, at, until)));
    }

    /** The public items that refer to an item, itself aside, and would lose it if it were taken away in this locale. */
    public List<ItemRef> referrers(ReadSession session, Item item) {
        var key = item.ref().key();
        var left = session.publicLocales(key).stream().filter(locale -> !locale.equals(item.ref().locale())).toList();
        return item.publishedRevision() == 0 ? List.of()
                : session.dependents(keys(session, item)).stream().filter(ref -> !ref.key().equals(key))
                        .filter(ref -> current.site().fallback(ref.locale()).stream().noneMatch(left::contains))
                        .sorted(ItemRef.BY_NAME).toList();
    }

    /** By what it may be referred to: its name, and for a citation its identifiers. */
    private List<ItemKey> keys(ReadSession session, Item item) {
        var identifiers = session.revision(item.ref(), item.publishedRevision())
                .map(revision -> ports.content().parse(revision.file(), current.site()))
                .map(parsed -> parsed instanceof Parsed.Readable(var draft) ? Target.of(draft).identifiers() : List.<ItemKey>of())
                .orElse(List.of());
        return Stream.concat(Stream.of(item.ref().key()), identifiers.stream()).toList();
    }

    /**
     * The newest text.
     *
     * @throws InvalidContent if it is bad
     */
    public Text newest(ReadSession session, Item item) {
        var revision = newestRevision(session, item);
        return new Text(revision, fresh.take(revision, current.site()).orElseGet(() -> read(revision)));
    }

    /** The newest text of an item with one entry more in a list of its front matter, every other byte as it was. */
    public byte[] withEntry(ReadSession session, Item item, String field, Value.Group entry) {
        return withEntry(newestRevision(session, item), field, entry);
    }

    /**
     * A text with one entry more in a list of its front matter, every other byte as it was.
     *
     * @throws InvalidContent if the text is bad
     */
    public byte[] withEntry(Revision revision, String field, Value.Group entry) {
        var outline = ports.content().outline(revision.file());
        var entries = Stream.concat(outline.stream().flatMap(text -> text.fields().get(field).each()), Stream.of(entry)).toList();
        var changes = Value.group().put(field, Value.list(entries)).build();
        return ports.content().amend(revision.file(), changes, Optional.empty()).orElseThrow(() -> new InvalidContent(
                "The text is no content file.", ports.content().parse(revision.file(), current.site()).findings()));
    }

    private static Revision newestRevision(ReadSession session, Item item) {
        return session.revision(item.ref(), item.revision()).orElseThrow(() -> new NotFound("There is no text of " + item.ref() + "."));
    }

    /** Brings an item into another state beside what is public; nothing waits any longer. */
    public Item stand(WriteSession session, Item item, State as) {
        return put(session, Transitions.byHand(Transitions.in(as, Transitions.drafted(item))));
    }

    /** Brings the newest text into review; what is public beside it stays, and what waits goes on waiting. */
    public Item handIn(WriteSession session, Item item) {
        return put(session, Transitions.byHand(Transitions.in(State.IN_REVIEW, item)));
    }

    private static Item put(WriteSession session, Item item) {
        session.put(item);
        return item;
    }

    /**
     * Reads a text that is about to be stored.
     *
     * @throws InvalidContent if it is bad
     */
    public Draft read(Revision revision) {
        return switch (ports.content().parse(revision.file(), current.site())) {
            case Parsed.Readable(var draft) -> draft;
            case Parsed.Bad(var findings) -> throw new InvalidContent("The text is no content file: " + findings.getFirst().message(),
                    findings);
        };
    }

    /** Where the file of an item stands, or would stand. */
    public String path(ReadSession session, ItemRef ref) {
        return path(session, session.item(ref).orElseGet(() -> Transitions.begun(ref)));
    }

    /** Where it lay in the folder it came from, if it did: its links are relative to that. */
    private String path(ReadSession session, Item item) {
        return item.origin().map(Item.Origin::path).or(() -> session.revision(item.ref(), item.revision()).map(Revision::path))
                .orElseGet(() -> UsualPath.of(item.ref(), ports.plugins().types(), current.site()));
    }
}
