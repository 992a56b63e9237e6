package org.kindred.publish.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.editing.Inspection.Referrers;
import org.kindred.kernel.editing.Referrer;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WorkQuery;
import org.kindred.kernel.store.Worked;
import org.kindred.kernel.value.Value;
import org.kindred.publish.node.Ports;

/**
 * Finds the texts that refer to one item, in one session. Of public texts the store keeps the links; the others, which are those that people
 * work on, are read, if they hold what any reference to the item would have to hold.
 */
final class ReferrerSearch {

    private static final int BATCH = 200;
    private static final Filter AT_WORK = new Filter.Test("state", Operator.IN,
            Stream.of(State.DRAFT, State.IN_REVIEW, State.SCHEDULED).map(State::word).toList());
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.ref().type()).thenComparing(row -> row.ref().slug())
            .thenComparing(row -> row.ref().locale()).thenComparing(row -> row.unpublished().isPresent());

    private final ReadSession session;
    private final Ports ports;
    private final Site site;
    private final ItemKey key;
    private final Set<ItemKey> names;

    ReferrerSearch(ReadSession session, Ports ports, Site site, Item item) {
        this.session = session;
        this.ports = ports;
        this.site = site;
        this.key = item.ref().key();
        this.names = names(item);
    }

    /** @param unpublished what refers; empty for the public text, which is read once its page is asked for */
    private record Row(ItemRef ref, Optional<Referrer> unpublished) {
    }

    Referrers page(Predicate<ItemRef> within, int size, int number) {
        var rows = Stream.concat(published(within), atWork(within)).sorted(ORDER).toList();
        var page = rows.stream().skip((long) size * (number - 1)).limit(size).toList();
        var read = read(page.stream().filter(row -> row.unpublished().isEmpty()).map(Row::ref).toList());
        return new Referrers(page.stream().flatMap(row -> row.unpublished().or(() -> Optional.ofNullable(read.get(row.ref()))).stream())
                .toList(), rows.size());
    }

    /** The item's slug, and for a citation the identifiers that its newest and its public text give it. */
    private Set<ItemKey> names(Item item) {
        var names = new LinkedHashSet<>(Set.of(key));
        Stream.of(item.revision(), item.publishedRevision()).distinct()
                .flatMap(revision -> session.revision(item.ref(), revision).flatMap(this::draft).stream())
                .flatMap(draft -> draft.fields().get("csl") instanceof Value.Group csl ? WorkIdentifier.in(csl).stream() : Stream.of())
                .forEach(work -> names.add(new ItemKey(key.type(), work.key())));
        return names;
    }

    /** Citations of the same work depend on one another without referring to one another. */
    private Stream<Row> published(Predicate<ItemRef> within) {
        var dependents = session.dependents(names).stream().filter(ref -> !ref.key().equals(key)).filter(within).toList();
        var akin = dependents.stream().filter(ref -> ref.type().equals(key.type())).toList();
        var referring = read(akin).keySet();
        return dependents.stream().filter(ref -> !ref.type().equals(key.type()) || referring.contains(ref))
                .map(ref -> new Row(ref, Optional.empty()));
    }

    private Map<ItemRef, Referrer> read(List<ItemRef> refs) {
        return session.publicRevisions(refs).stream().flatMap(revision -> referrer(revision, State.PUBLISHED).stream())
                .collect(Collectors.toMap(Referrer::ref, Function.identity()));
    }

    private Stream<Row> atWork(Predicate<ItemRef> within) {
        return ports.plugins().types().all().stream().flatMap(type -> atWork(type.name(), within).stream())
                .map(referrer -> new Row(referrer.ref(), Optional.of(referrer)));
    }

    private List<Referrer> atWork(String type, Predicate<ItemRef> within) {
        var found = new ArrayList<Referrer>();
        var after = Optional.<Worked.Cursor>empty();
        do {
            var batch = session.work().page(new WorkQuery(type, AT_WORK, new Sort("slug", false), after, 0, BATCH));
            found.addAll(referring(batch.stream().map(Worked::item).filter(item -> isAtWork(item) && within.test(item.ref())).toList()));
            after = batch.size() < BATCH ? Optional.empty() : Optional.of(batch.getLast().cursor());
        } while (after.isPresent());
        return found;
    }

    private boolean isAtWork(Item item) {
        return item.revision() != item.publishedRevision() && !item.ref().key().equals(key);
    }

    private List<Referrer> referring(List<Item> items) {
        var states = new HashMap<ItemRef, State>();
        items.forEach(item -> states.put(item.ref(), item.state()));
        return session.newestRevisions(states.keySet()).stream().filter(this::mayRefer)
                .flatMap(revision -> Optional.ofNullable(states.get(revision.ref())).flatMap(state -> referrer(revision, state)).stream())
                .toList();
    }

    /** Paths become slugs by changing what stands between letters and digits; so the first run of these stands in any path to the item. */
    private boolean mayRefer(Revision revision) {
        String text = new String(revision.source(), UTF_8).toLowerCase(Locale.ROOT);
        return names.stream().map(ItemKey::slug)
                .anyMatch(name -> text.contains(WorkIdentifier.of(name).map(WorkIdentifier::value).orElse(name.split("-", 2)[0])));
    }

    private Optional<Referrer> referrer(Revision revision, State state) {
        return draft(revision).flatMap(draft -> {
            var references = draft.references().stream().filter(reference -> names.contains(reference.target()))
                    .sorted(Comparator.comparingInt((Reference reference) -> reference.place().line())
                            .thenComparingInt(reference -> reference.place().column()))
                    .toList();
            return references.isEmpty() ? Optional.empty()
                    : Optional.of(new Referrer(revision.ref(), state, revision.number(), draft.title(), references));
        });
    }

    private Optional<Draft> draft(Revision revision) {
        boolean known = ports.plugins().types().named(revision.ref().type()).isPresent();
        return known && ports.content().parse(revision.file(), site) instanceof Parsed.Readable(Draft draft) ? Optional.of(draft)
                : Optional.empty();
    }
}
