package org.kindred.publish.publication;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.compile.Compiler;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.KnownRetractions;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.Targets;

/**
 * Makes items public and takes them away, together with whatever refers to them, inside a transaction. What refers is compiled again only
 * if what it shows of an item is different now; as nothing but a citation's retraction changes so without its text, it ends there.
 */
public final class Publisher {

    /** How many dependents are compiled in the transaction that changes what they refer to; more of them wait their turn. */
    public static final int AT_ONCE = 200;

    /** How many citations, which have few words of their own, are compiled in the transaction in which their works are retracted. */
    private static final int MANY = 2000;

    private final Ports ports;
    private final Workers workers;
    private final Site site;
    private final LiveLists lists;
    private final Compiler compiler;
    private final Set<String> gates;
    private final Judging judging;

    public Publisher(Ports ports, Workers workers, Site site, LiveLists lists) {
        this.ports = ports;
        this.workers = workers;
        this.site = site;
        this.lists = lists;
        this.compiler = new Compiler(ports, site);
        this.gates = Gates.of(ports.plugins(), site);
        this.judging = new Judging(ports, workers, lists, compiler, site, gates);
    }

    /** The settings it publishes by. */
    public Site site() {
        return site;
    }

    /** The rules whose findings keep an item from being published. */
    public Set<String> gates() {
        return gates;
    }

    /** Items as files that say where they stand. */
    public StandingFile standing(Instant now) {
        return new StandingFile(ports.content(), site, now);
    }

    /** What finds the entries of live lists. */
    public LiveLists lists() {
        return lists;
    }

    /** Its compiler. */
    public Compiler compiler() {
        return compiler;
    }

    /**
     * What shall become of items.
     *
     * @param coming  to be published
     * @param going   to be withdrawn
     * @param hasFile whether the content folder has a file
     * @param atOnce  how many dependents to compile in this transaction
     */
    public record Wish(List<Candidate> coming, Collection<ItemRef> going, Predicate<String> hasFile, int atOnce) {

        public static Wish of(List<Candidate> coming, Collection<ItemRef> going) {
            return new Wish(coming, going, Publisher::cannotBeAnAsset, AT_ONCE);
        }
    }

    /**
     * A wish with everything compiled.
     *
     * @param wish      what shall become of items
     * @param published what can be published
     * @param blocked   what the site's rules keep from being published; what is public of it stays so
     * @param before    what is public now
     * @param after     what will be public then
     */
    public record Judged(Wish wish, List<Compiled> published, List<Compiled> blocked, Targets before, Targets after) {
    }

    /** Compiles what is wished for, and writes nothing. The session holds the change log. */
    public Judged judge(ReadSession session, Wish wish) {
        return judge(session, wish, Foreseen.nothing(ports.clock().instant()));
    }

    /** The same, where much of it was compiled before: what may be another by now is compiled again. */
    public Judged judge(ReadSession session, Wish wish, Foreseen foreseen) {
        return judging.judge(session, wish, foreseen);
    }

    /**
     * Compiles what is wished for, in a session that holds nothing: while the transaction before it is still under way.
     *
     * @param now     of the candidates
     * @param pending what that transaction is about to publish
     */
    public Foreseen foresee(ReadSession session, Wish wish, Instant now, Foreseen pending) {
        return judging.foresee(session, wish, now, pending);
    }

    /**
     * Publishes and withdraws what was judged, in the same transaction; the items stand in the store by now.
     *
     * @return dependents that were compiled again
     */
    public List<Compiled> publish(WriteSession session, Judged judged) {
        judged.wish().going().forEach(session::withdraw);
        judged.published().forEach(each -> session.publish(each.published(), each.aliases(), each.appraisal()));
        var done = Stream.concat(judged.published().stream().map(Compiled::ref), judged.wish().going().stream()).toList();
        askAgain(session, done);
        return passOn(session, done, judged.before(), judged.after(), judged.wish().atOnce());
    }

    /** Compiles again, at once or later, whatever embeds items that others show differently now; without those that are done. */
    private List<Compiled> passOn(WriteSession session, Collection<ItemRef> done, Targets before, Targets after, int atOnce) {
        var altered = after.differing(done.stream().map(ItemRef::key).collect(Collectors.toSet()), before);
        var dependents = altered.isEmpty() ? Set.<ItemRef>of() : dependents(session, altered, done, before, after);
        if (dependents.size() <= atOnce) {
            return refresh(session, dependents);
        }
        postpone(session, dependents, altered, after);
        return List.of();
    }

    /**
     * Whoever asks for entries of a type asks again once the index shows what changed: those whose entries are others now, and those that were
     * published just now while it showed less than there is.
     */
    private void askAgain(WriteSession session, List<ItemRef> changed) {
        changed.stream().collect(Collectors.toMap(ItemRef::type, ItemRef::key, (one, other) -> one))
                .forEach((type, because) -> {
                    var askers = lists.askers(session, type);
                    if (!askers.isEmpty()) {
                        session.refreshLater(askers, because);
                    }
                });
        var early = lists.waiting(session);
        changed.stream().filter(early::contains).forEach(ref -> session.refreshLater(List.of(ref), ref.key()));
    }

    /**
     * Compiles again what waits or was made by another compiler, and whatever embeds an item that is shown differently then, as a citation is
     * whose work was retracted. The session holds the change log.
     *
     * @return everything that was compiled
     */
    List<Compiled> refresh(WriteSession session, Collection<ItemRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        var candidates = publicCandidates(session, refs);
        var before = judging.targets(session, candidates.stream().flatMap(Candidate::neighbours).toList());
        var after = before.snapshot();
        candidates.forEach(candidate -> after.show(candidate.target()));
        var compiled = judging.compile(candidates, judging.surroundings(after, Publisher::cannotBeAnAsset));
        askAgain(session, compiled.stream().filter(each -> session.refresh(each.published(), each.aliases(), each.appraisal()))
                .map(Compiled::ref).toList());
        var unread = new HashSet<>(refs);
        compiled.forEach(each -> unread.remove(each.ref()));
        unread.forEach(session::refreshed);
        var further = passOn(session, compiled.stream().map(Compiled::ref).toList(), before, after, AT_ONCE);
        return Stream.concat(compiled.stream(), further.stream()).toList();
    }

    /** Compiles items again with whatever embeds them, now if they are few, or else in their turn. */
    List<Compiled> refreshNowOrLater(WriteSession session, Collection<ItemRef> refs) {
        return refreshNowOrLater(session, refs, MANY);
    }

    private List<Compiled> refreshNowOrLater(WriteSession session, Collection<ItemRef> refs, int few) {
        if (refs.size() <= few) {
            return refresh(session, refs);
        }
        session.refreshLater(refs, refs.iterator().next().key());
        return List.of();
    }

    /** Compiles again whoever uses an asset that is another now. */
    public List<Compiled> refreshUsers(WriteSession session, Collection<ItemRef> users) {
        return refreshNowOrLater(session, users, AT_ONCE);
    }

    /** Compiles again who tells of a link that stands otherwise now. */
    List<Compiled> refreshTelling(WriteSession session, Collection<ItemRef> telling) {
        return refreshNowOrLater(session, telling, AT_ONCE);
    }

    /** Public items compiled in another citation style, for nobody but who asks. */
    public List<Compiled> restyled(ReadSession session, Collection<ItemRef> refs, String style) {
        var candidates = publicCandidates(session, refs);
        var targets = judging.targets(session, candidates.stream().flatMap(Candidate::neighbours).toList());
        var styled = new Compiler(ports, site.withCitationStyle(style));
        var surroundings = judging.surroundings(targets, Publisher::cannotBeAnAsset);
        return candidates.stream().map(candidate -> styled.compile(candidate, surroundings)).toList();
    }

    /** A text compiled among what is public as if it were itself, for nobody but who asks; whether or not a rule of the site keeps it back. */
    public Compiled alone(ReadSession session, Candidate coming, Optional<String> style) {
        var candidate = KnownRetractions.joined(session, List.of(coming)).getFirst();
        var targets = judging.targets(session, candidate.neighbours().toList());
        targets.show(candidate.target());
        var by = style.map(name -> new Compiler(ports, site.withCitationStyle(name))).orElse(compiler);
        return by.compile(candidate, judging.surroundings(targets, Publisher::cannotBeAnAsset));
    }

    /** Who embeds what others show differently now, and its own translations; without those that were compiled just now. */
    private static Set<ItemRef> dependents(ReadSession session, Set<ItemKey> altered, Collection<ItemRef> done, Targets before,
            Targets after) {
        var dependents = new HashSet<>(session.dependents(withIdentifiers(altered, before, after)));
        altered.forEach(key -> after.locales(key).forEach(locale -> dependents.add(key.in(locale))));
        done.forEach(dependents::remove);
        return dependents;
    }

    /** Who cites a work by its DOI may have cited nothing so far, or another citation of the same DOI. */
    private static Set<ItemKey> withIdentifiers(Set<ItemKey> altered, Targets before, Targets after) {
        return Stream.of(altered.stream(), altered.stream().flatMap(before::identifiers), altered.stream().flatMap(after::identifiers))
                .flatMap(Function.identity()).collect(Collectors.toSet());
    }

    /** What is gone or retracted is named, so that readers do not meet it unwarned while its dependents wait. */
    private static void postpone(WriteSession session, Set<ItemRef> dependents, Set<ItemKey> altered, Targets targets) {
        altered.stream().filter(key -> targets.locales(key).isEmpty() || targets.retraction(key).isWorrying())
                .forEach(gone -> session.refreshLater(session.dependents(Set.of(gone)), gone));
        session.refreshLater(dependents, altered.iterator().next());
    }

    /** The public revisions of these items, read again. Those that can no longer be read, or whose type is gone, stay as they are. */
    private List<Candidate> publicCandidates(ReadSession session, Collection<ItemRef> refs) {
        Map<ItemRef, Item> items = session.items(refs).stream().collect(Collectors.toMap(Item::ref, Function.identity()));
        var known = refs.stream().filter(ref -> ports.plugins().types().named(ref.type()).isPresent()).toList();
        return KnownRetractions.joined(session, workers
                .map(session.publicRevisions(known), revision -> candidate(revision, requireNonNull(items.get(revision.ref())))).stream()
                .flatMap(Collection::stream).toList());
    }

    private List<Candidate> candidate(Revision revision, Item item) {
        var file = revision.file();
        return ports.content().parse(file, site) instanceof Parsed.Readable(var draft)
                ? List.of(
                        new Candidate(draft, file, revision.number(), revision.savedAt(), item.firstPublished().orElse(revision.savedAt())))
                : List.of();
    }

    /** Where no folder is looked at, what could be an asset is there only if it is one. */
    public static boolean cannotBeAnAsset(String path) {
        return !AssetName.isName(path);
    }
}
