package org.kindred.publish.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Stored;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.CurrentSite;

/** What is public now, as the store keeps it; other citation styles are made when somebody asks. */
public final class CurrentContent implements PublicContent {

    private final Ports ports;
    private final CurrentSite current;

    public CurrentContent(Ports ports, CurrentSite current) {
        this.ports = ports;
        this.current = current;
    }

    @Override
    public <T> T read(Function<? super PublicSession, T> work) {
        return ports.store().read(session -> work.apply(in(session)));
    }

    /** What is public, as a session sees it. */
    PublicSession in(ReadSession session) {
        return new Session(session);
    }

    @Override
    public Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation) {
        return ports.store().stored(key, locales, representation);
    }

    private final class Session implements PublicSession {

        private final ReadSession session;

        Session(ReadSession session) {
            this.session = session;
        }

        @Override
        public Optional<Stored> stored(ItemKey key, List<String> locales, Stored.Representation representation) {
            return session.stored(key, locales, representation);
        }

        @Override
        public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Stored.Representation representation) {
            return session.stored(refs, representation);
        }

        @Override
        public List<String> publicLocales(ItemKey key) {
            return session.publicLocales(key);
        }

        @Override
        public Optional<ItemRef> resolve(String path) {
            return session.resolve(path);
        }

        @Override
        public List<Stored> cards(Collection<ItemKey> keys) {
            return session.cards(keys);
        }

        @Override
        public Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style) {
            return current.publisher().restyled(session, refs, style).stream().map(Compiled::published)
                    .collect(Collectors.toMap(Published::ref, Function.identity()));
        }

        @Override
        public List<Change> changes(long after, int limit) {
            return session.changes(after, limit);
        }

        @Override
        public long lastChange() {
            return session.lastChange();
        }

        @Override
        public boolean refreshing() {
            return !session.waiting(1).isEmpty();
        }

        @Override
        public Set<ItemKey> masked() {
            return session.masked();
        }

        @Override
        public Set<ItemKey> awaited() {
            return session.awaited();
        }
    }
}
