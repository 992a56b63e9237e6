package org.kindred.publish.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.history.Chronicle;
import org.kindred.kernel.history.Publication;
import org.kindred.kernel.store.ReadSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.compile.Compiler;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.KnownRetractions;
import org.kindred.publish.surroundings.Retractions;
import org.kindred.publish.surroundings.Surroundings;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/**
 * The items that were public at a moment, with whatever they show of others as those were then, compiled by the settings, plugins and code of
 * now. Pictures, of which no history is kept, are as they are now. Safe for threads.
 */
public final class PastState {

    private final Ports ports;
    private final Workers workers;
    private final Publisher publisher;
    private final Instant moment;
    /** What others show of items that were public then; none for those that were not. */
    private final Map<ItemKey, List<Target>> targets = new ConcurrentHashMap<>();
    private volatile Since since = Since.NOTHING;

    public PastState(Ports ports, Workers workers, Publisher publisher, Instant moment) {
        this.ports = ports;
        this.workers = workers;
        this.publisher = publisher;
        this.moment = moment;
    }

    /**
     * What is another thing now.
     *
     * @param upTo    the number of the change up to which that is known
     * @param changed items of which another revision was public
     * @param altered all keys whose change changes what embeds them: those items, their identifiers, works that were retracted since
     * @param owners  the citations among those items, by the identifiers that they had
     */
    private record Since(long upTo, Set<ItemKey> changed, Set<ItemKey> altered, Map<ItemKey, List<ItemKey>> owners) {
        static final Since NOTHING = new Since(-1, Set.of(), Set.of(), Map.of());
    }

    /** By what code and settings it compiles. */
    public String compiler() {
        return publisher.compiler().fingerprint();
    }

    /** Items in all the locales in which they were public. */
    public List<Published> published(ReadSession session, Collection<ItemKey> keys) {
        return compiled(session, candidates(session, keys), publisher.compiler()).map(Compiled::published).toList();
    }

    /** The same in another citation style. */
    public List<Published> restyled(ReadSession session, Collection<ItemRef> refs, String style) {
        var asked = Set.copyOf(refs);
        var candidates = candidates(session, refs.stream().map(ItemRef::key).distinct().toList()).stream()
                .filter(candidate -> asked.contains(candidate.ref())).toList();
        return compiled(session, candidates, new Compiler(ports, publisher.site().withCitationStyle(style))).map(Compiled::published)
                .toList();
    }

    private Stream<Compiled> compiled(ReadSession session, List<Candidate> candidates, Compiler compiler) {
        var surroundings = new Surroundings(targets(session, candidates), Publisher::cannotBeAnAsset, moment, publisher.lists());
        return workers.map(candidates, candidate -> compiler.compile(candidate, surroundings)).stream();
    }

    /**
     * What was public then of all locales of some items. Where nothing has changed since, what is stored is as good as what would be compiled,
     * and made at once.
     */
    public List<Published> published(ReadSession session, List<Publication> publications) {
        var since = since(session);
        var waiting = new HashSet<>(session.waiting(Integer.MAX_VALUE));
        var keys = publications.stream().map(publication -> publication.ref().key()).collect(toSet());
        var stored = session.published(keys).stream()
                .filter(now -> now.compiler().equals(compiler()) && !waiting.contains(now.ref()) && isInstalled(now.ref().key()))
                .filter(now -> !since.altered().contains(now.ref().key()) && now.embeds().stream().noneMatch(since.altered()::contains))
                .toList();
        var done = stored.stream().map(Published::ref).collect(toSet());
        var missing = publications.stream().map(Publication::ref).filter(ref -> !done.contains(ref)).map(ItemRef::key).collect(toSet());
        return Stream.concat(stored.stream(), published(session, missing).stream().filter(then -> !done.contains(then.ref()))).toList();
    }

    /** The item that an old path led to then. */
    public Optional<ItemRef> resolve(ReadSession session, String path) {
        var since = since(session);
        var now = session.resolve(path).map(ItemRef::key);
        var keys = Stream.concat(now.stream(), since.changed().stream()).collect(toSet());
        return candidates(session, keys).stream().filter(candidate -> Compiler.aliases(candidate.draft().fields()).contains(path))
                .map(Candidate::ref).findFirst().or(() -> former(path).flatMap(key -> session.chronicle().renamed(moment, key)));
    }

    private static Optional<ItemKey> former(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? Optional.empty()
                : Optional.of(path.substring(slash + 1)).filter(ItemKey::isSlug).map(slug -> new ItemKey(path.substring(1, slash), slug));
    }

    private List<Candidate> candidates(ReadSession session, Collection<ItemKey> keys) {
        var known = keys.stream().filter(key -> isInstalled(key) && !Target.isIdentifier(key)).toList();
        var versions = session.chronicle().versions(moment, known);
        var read = workers.map(versions, this::candidate).stream().flatMap(Optional::stream).toList();
        return KnownRetractions.joined(works -> session.chronicle().retractions(moment, works), read);
    }

    private boolean isInstalled(ItemKey key) {
        return ports.plugins().types().named(key.type()).isPresent();
    }

    private Optional<Candidate> candidate(Chronicle.Version version) {
        Revision revision = version.revision();
        return ports.content().parse(revision.file(), publisher.site()) instanceof Parsed.Readable(var draft)
                ? Optional.of(new Candidate(draft, revision.file(), revision.number(), revision.savedAt(),
                        version.firstPublished().orElse(revision.savedAt())))
                : Optional.empty();
    }

    private Targets targets(ReadSession session, List<Candidate> candidates) {
        var neighbours = candidates.stream().flatMap(Candidate::neighbours).collect(Collectors.toCollection(HashSet::new));
        neighbours.addAll(owners(session, neighbours.stream().filter(Target::isIdentifier).toList()));
        var unknown = neighbours.stream().filter(key -> !Target.isIdentifier(key) && !targets.containsKey(key)).toList();
        var found = candidates(session, unknown).stream().map(Candidate::target).collect(groupingBy(target -> target.ref().key()));
        unknown.forEach(key -> targets.put(key, found.getOrDefault(key, List.of())));
        var then = new Targets(ports.plugins().types(), publisher.site());
        then.bring(session.assets().find(neighbours.stream().flatMap(key -> AssetName.of(key).stream()).collect(toSet())));
        neighbours.forEach(key -> targets.getOrDefault(key, List.of()).forEach(then::show));
        return then;
    }

    /** Who has these identifiers now, and who had them then among those that have changed. */
    private Set<ItemKey> owners(ReadSession session, List<ItemKey> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        var since = since(session);
        return Stream.concat(citations(session, identifiers),
                identifiers.stream().flatMap(name -> since.owners().getOrDefault(name, List.of()).stream())).collect(toSet());
    }

    private static Stream<ItemKey> citations(ReadSession session, Collection<ItemKey> identifiers) {
        return session.dependents(identifiers).stream().map(ItemRef::key).filter(Retractions::isCitation);
    }

    private Since since(ReadSession session) {
        long last = session.lastChange();
        if (since.upTo() != last) {
            since = read(session, last);
        }
        return since;
    }

    private Since read(ReadSession session, long last) {
        var changed = session.chronicle().changedSince(moment);
        var works = session.chronicle().retractedSince(moment).stream().map(work -> new ItemKey(Target.CITATION, work.key())).toList();
        var citations = changed.stream().filter(Retractions::isCitation).toList();
        var then = candidates(session, citations).stream().map(Candidate::target).toList();
        var now = Targets.read(session, citations, ports.plugins().types(), publisher.site(), ports.json());
        var altered = new HashSet<>(changed);
        altered.addAll(works);
        citations(session, works).forEach(altered::add);
        then.forEach(target -> altered.addAll(target.identifiers()));
        citations.forEach(key -> now.identifiers(key).forEach(altered::add));
        Map<ItemKey, List<ItemKey>> owners = then.stream().flatMap(target -> target.identifiers().stream()
                .map(name -> Map.entry(name, target.ref().key()))).distinct()
                .collect(groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Since(last, changed, altered, owners);
    }

    /** By their names. */
    public static Map<ItemRef, Published> byRef(Collection<Published> items) {
        return items.stream().collect(toMap(Published::ref, Function.identity()));
    }
}
