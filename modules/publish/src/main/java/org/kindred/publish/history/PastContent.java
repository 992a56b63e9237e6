package org.kindred.publish.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.publish.reading.PastState;

/** What was public at a moment. Nothing waits in the past: what referred to something that had changed is shown as it was to become. */
final class PastContent implements PublicContent {

    private final Store store;
    private final Instant moment;
    private final PastItems items;
    private final BiConsumer<ItemRef, Boolean> exact;

    /** @param exact is told of each item whether it is what readers got */
    PastContent(Store store, Instant moment, PastItems items, BiConsumer<ItemRef, Boolean> exact) {
        this.store = store;
        this.moment = moment;
        this.items = items;
        this.exact = exact;
    }

    @Override
    public <T> T read(Function<? super PublicSession, T> work) {
        return store.read(session -> work.apply(new Session(session)));
    }

    private final class Session implements PublicSession {

        private final ReadSession session;

        Session(ReadSession session) {
            this.session = session;
        }

        @Override
        public Optional<Stored> stored(ItemKey key, List<String> locales, Representation representation) {
            var all = items.of(session, List.of(key));
            return locales.stream().flatMap(locale -> all.stream().filter(item -> item.ref().locale().equals(locale))).findFirst()
                    .map(item -> told(item, representation));
        }

        @Override
        public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Representation representation) {
            var wanted = Set.copyOf(refs);
            var keys = wanted.stream().map(ItemRef::key).collect(Collectors.toSet());
            return items.of(session, keys).stream().filter(item -> wanted.contains(item.ref()))
                    .collect(Collectors.toMap(Published::ref, item -> told(item, representation)));
        }

        private Stored told(Published item, Representation representation) {
            exact.accept(item.ref(), session.chronicle().digest(moment, item.ref()).filter(item.digest()::equals).isPresent());
            return Stored.of(item, representation);
        }

        @Override
        public List<String> publicLocales(ItemKey key) {
            return items.of(session, List.of(key)).stream().map(item -> item.ref().locale()).sorted().toList();
        }

        @Override
        public Optional<ItemRef> resolve(String path) {
            return items.state().resolve(session, path);
        }

        @Override
        public List<Stored> cards(Collection<ItemKey> keys) {
            return items.of(session, keys).stream().map(item -> Stored.of(item, Representation.CARD)).toList();
        }

        @Override
        public Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style) {
            return PastState.byRef(items.state().restyled(session, refs, style));
        }

        @Override
        public List<Change> changes(long after, int limit) {
            long last = lastChange();
            return session.changes(after, limit).stream().filter(change -> change.number() <= last).toList();
        }

        @Override
        public long lastChange() {
            return session.chronicle().lastChangeNumber(moment);
        }

        @Override
        public boolean refreshing() {
            return false;
        }

        @Override
        public Set<ItemKey> masked() {
            return Set.of();
        }

        @Override
        public Set<ItemKey> awaited() {
            return Set.of();
        }
    }
}
