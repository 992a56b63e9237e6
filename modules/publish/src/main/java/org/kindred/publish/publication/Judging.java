package org.kindred.publish.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.compile.Compiler;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.Publisher.Judged;
import org.kindred.publish.publication.Publisher.Wish;
import org.kindred.publish.surroundings.Candidate;
import org.kindred.publish.surroundings.KnownRetractions;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.Surroundings;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/** Compiles what shall become public, among what is public then, and finds what the site's rules keep back. Writes nothing. */
final class Judging {

    private final Ports ports;
    private final Workers workers;
    private final LiveLists lists;
    private final Compiler compiler;
    private final Site site;
    private final Set<String> gates;

    Judging(Ports ports, Workers workers, LiveLists lists, Compiler compiler, Site site, Set<String> gates) {
        this.ports = ports;
        this.workers = workers;
        this.lists = lists;
        this.compiler = compiler;
        this.site = site;
        this.gates = gates;
    }

    /** Judges in the session that publishes. What was foreseen is not compiled again where it would come to the same. */
    Judged judge(ReadSession session, Wish asked, Foreseen foreseen) {
        var wish = known(session, asked);
        var keys = keys(wish);
        var before = targets(session, keys);
        var after = after(wish, before);
        boolean sameWorld = foreseen.judged().filter(seen -> after.isSeenIn(seen.after(), keys)).isPresent();
        var made = sameWorld ? foreseen.made(compiler.fingerprint()) : List.<Compiled>of();
        var known = made.stream().filter(each -> !lists.areAskedBy(each.published()))
                .collect(Collectors.toMap(Compiled::ref, Function.identity()));
        var surroundings = surroundings(after, wish.hasFile());
        var compiled = workers.map(wish.coming(), candidate -> Optional.ofNullable(known.get(candidate.ref()))
                .filter(each -> each.candidate().equals(candidate)).orElseGet(() -> compiler.compile(candidate, surroundings)));
        return judge(wish, compiled, new ArrayList<>(), before, after);
    }

    /** Judges ahead of that session. */
    Foreseen foresee(ReadSession session, Wish asked, Instant now, Foreseen pending) {
        var wish = known(session, asked);
        var before = targets(session, keys(wish));
        pending.shownIn(before);
        var after = after(wish, before);
        return Foreseen.of(judge(wish, compile(wish.coming(), surroundings(after, wish.hasFile())), new ArrayList<>(), before, after), now);
    }

    private static Wish known(ReadSession session, Wish asked) {
        return new Wish(KnownRetractions.joined(session, asked.coming()), asked.going(), asked.hasFile(), asked.atOnce());
    }

    private static List<ItemKey> keys(Wish wish) {
        return Stream.concat(wish.coming().stream().flatMap(Candidate::neighbours), wish.going().stream().map(ItemRef::key)).distinct()
                .toList();
    }

    private static Targets after(Wish wish, Targets before) {
        var after = before.snapshot();
        wish.going().forEach(after::hide);
        wish.coming().forEach(candidate -> after.show(candidate.target()));
        return after;
    }

    /** Blocked items are seen by the others as they are public now, if at all; so the others are compiled once more without them. */
    private Judged judge(Wish wish, List<Compiled> compiled, List<Compiled> blocked, Targets before, Targets after) {
        var held = compiled.stream().filter(this::isBlocked).toList();
        if (held.isEmpty()) {
            return new Judged(wish, compiled, List.copyOf(blocked), before, after);
        }
        held.forEach(each -> after.restore(each.ref(), before));
        blocked.addAll(held);
        var others = compiled.stream().filter(each -> !isBlocked(each)).map(Compiled::candidate).toList();
        return judge(wish, compile(others, surroundings(after, wish.hasFile())), blocked, before, after);
    }

    Surroundings surroundings(Targets targets, Predicate<String> hasFile) {
        return new Surroundings(targets, hasFile, ports.clock().instant(), lists);
    }

    List<Compiled> compile(List<Candidate> candidates, Surroundings surroundings) {
        return workers.map(candidates, candidate -> compiler.compile(candidate, surroundings));
    }

    Targets targets(ReadSession session, Collection<ItemKey> keys) {
        return Targets.read(session, withHelplines(keys), ports.plugins().types(), site, ports.json());
    }

    /** Those that the site's rules name are carried by items that do not name them. */
    private Collection<ItemKey> withHelplines(Collection<ItemKey> keys) {
        var crisis = site.crisis();
        return crisis.equals(Crisis.NONE) ? keys
                : Stream.of(keys.stream(), helplines(crisis.helplines()), helplines(crisis.international()),
                        crisis.rules().stream().flatMap(rule -> helplines(rule.helplines()))).flatMap(Function.identity()).toList();
    }

    private static Stream<ItemKey> helplines(List<String> slugs) {
        return slugs.stream().map(slug -> new ItemKey(Target.HELPLINE, slug));
    }

    private boolean isBlocked(Compiled compiled) {
        return compiled.findings().stream().map(Finding::rule).anyMatch(gates::contains);
    }
}
