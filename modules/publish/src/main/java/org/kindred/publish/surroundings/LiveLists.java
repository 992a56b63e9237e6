package org.kindred.publish.surroundings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.ListedEntry;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Hits.Hit;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;

/**
 * Finds the entries of live lists. Which entries fit is asked of the index, that shows what was committed before: so whoever asks for entries
 * depends on the type as a whole, and is compiled again once the index shows what has changed of it. Safe for threads.
 */
public final class LiveLists {

    private final ContentTypes types;
    private final Function<byte[], Value> json;
    private final AtomicReference<Optional<SearchIndex>> index = new AtomicReference<>(Optional.empty());

    /** @param json reads cards */
    public LiveLists(ContentTypes types, Function<byte[], Value> json) {
        this.types = types;
        this.json = json;
    }

    /** Those that nobody can be asked about. */
    public static LiveLists unanswered(ContentTypes types) {
        return new LiveLists(types, bytes -> Value.EMPTY);
    }

    /** From now on this index answers; until then, nothing fits. */
    public void askedOf(SearchIndex answering) {
        index.set(Optional.of(answering));
    }

    /** Whether there is anybody to ask. */
    public boolean areAnswered() {
        return index.get().isPresent();
    }

    /** The types whose entries can be listed. */
    private Stream<String> listed() {
        return types.all().stream().filter(type -> type.ranking().isPresent()).map(ContentType::name);
    }

    /** Who asks for entries that may be others, now that items of a type have changed: entries themselves, or what they are filed under. */
    public Set<ItemRef> askers(ReadSession session, String type) {
        var keys = listed().filter(listed -> listed.equals(type) || type.equals(Target.TOPIC)).map(ListRequest::any).toList();
        return keys.isEmpty() ? Set.of() : Set.copyOf(session.dependents(keys));
    }

    /** Whether an item shows entries: those of a moment ago may be others by now, without a trace in what it refers to. */
    public boolean areAskedBy(Published item) {
        return listed().map(ListRequest::any).anyMatch(item.embeds()::contains);
    }

    /** Who must wait until the index shows everything that was committed; nobody, mostly. */
    public Set<ItemRef> waiting(ReadSession session) {
        return isBehind(session) ? Set.copyOf(session.dependents(listed().map(ListRequest::any).toList())) : Set.of();
    }

    private boolean isBehind(ReadSession session) {
        return index.get().map(SearchIndex::change).orElse(0L) < session.lastChange();
    }

    /** The entries that fit, in a language; none where the index cannot be asked now. */
    List<ListedEntry> find(ListRequest request, String locale, Targets targets) {
        var query = ListQueries.of(request, types, targets.site(), locale);
        return query.findings().isEmpty() ? ask(query.query()).stream().flatMap(hit -> entry(hit, targets).stream()).toList() : List.of();
    }

    private List<Hit> ask(Query query) {
        return index.get().map(answering -> ask(query, answering)).orElse(List.of());
    }

    /** An index that is being made ready has nothing to show: whoever asked is compiled again when it is. A slow one is no reason for an empty list. */
    private static List<Hit> ask(Query query, SearchIndex answering) {
        try {
            return answering.searchPatiently(query).hits();
        } catch (Overloaded busy) {
            if (answering.change() > 0) {
                throw busy;
            }
            return List.of();
        }
    }

    /** What goes in the same transaction is shown by the index, and not here. */
    private Optional<ListedEntry> entry(Hit hit, Targets targets) {
        boolean going = targets.knows(hit.ref().key()) && targets.locales(hit.ref().key()).isEmpty();
        return !going && json.apply(hit.card()) instanceof Value.Group card ? Optional.of(Target.of(hit.ref(), card).entry())
                : Optional.empty();
    }
}
