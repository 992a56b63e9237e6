package org.kindred.publish.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.problem.InvalidContent;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.CurrentSite;
import org.kindred.publish.surroundings.Candidate;

/**
 * What is public now, with the newest text of one item in one locale in its place, compiled when it is read. What that refers to is shown as it
 * is public, and not at all if it is not; so is the item itself in other locales.
 */
public final class PreviewedContent implements PublicContent {

    private final Ports ports;
    private final CurrentSite current;
    private final ItemRef previewed;
    private final Consumer<? super Item> read;

    /** @param read is told how the item stood, each time its text is read */
    public PreviewedContent(Ports ports, CurrentSite current, ItemRef previewed, Consumer<? super Item> read) {
        this.ports = ports;
        this.current = current;
        this.previewed = previewed;
        this.read = read;
    }

    @Override
    public <T> T read(Function<? super PublicSession, T> work) {
        Store store = ports.store();
        return store.read(session -> work.apply(new Session(session, new CurrentContent(ports, current).in(session))));
    }

    private final class Session implements PublicSession {

        private final ReadSession session;
        private final PublicSession others;
        /** By the citation style asked for, if one was. */
        private final Map<Optional<String>, Optional<Published>> compiled = new HashMap<>();

        Session(ReadSession session, PublicSession others) {
            this.session = session;
            this.others = others;
        }

        @Override
        public Optional<Stored> stored(ItemKey key, List<String> locales, Representation representation) {
            return key.equals(previewed.key())
                    ? locales.stream().flatMap(locale -> one(key.in(locale), representation).stream()).findFirst()
                    : others.stored(key, locales, representation);
        }

        @Override
        public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Representation representation) {
            var found = new HashMap<>(others.stored(refs.stream().filter(ref -> !ref.equals(previewed)).toList(), representation));
            if (refs.contains(previewed)) {
                newest(representation).ifPresent(stored -> found.put(previewed, stored));
            }
            return found;
        }

        private Optional<Stored> one(ItemRef ref, Representation representation) {
            return ref.equals(previewed) ? newest(representation) : others.stored(ref.key(), List.of(ref.locale()), representation);
        }

        @Override
        public List<String> publicLocales(ItemKey key) {
            return key.equals(previewed.key())
                    ? Stream.concat(others.publicLocales(key).stream(), Stream.of(previewed.locale())).distinct().sorted().toList()
                    : others.publicLocales(key);
        }

        @Override
        public Optional<ItemRef> resolve(String path) {
            return others.resolve(path);
        }

        @Override
        public List<Stored> cards(Collection<ItemKey> keys) {
            var cards = others.cards(keys);
            return keys.contains(previewed.key())
                    ? Stream.concat(cards.stream().filter(card -> !card.ref().equals(previewed)), newest(Representation.CARD).stream())
                            .toList()
                    : cards;
        }

        @Override
        public Map<ItemRef, Published> restyled(Collection<ItemRef> refs, String style) {
            var styled = new HashMap<>(others.restyled(refs.stream().filter(ref -> !ref.equals(previewed)).toList(), style));
            if (refs.contains(previewed)) {
                compiled(Optional.of(style)).ifPresent(item -> styled.put(previewed, item));
            }
            return styled;
        }

        private Optional<Stored> newest(Representation representation) {
            return compiled(Optional.empty()).map(item -> Stored.of(item, representation));
        }

        private Optional<Published> compiled(Optional<String> style) {
            return compiled.computeIfAbsent(style, any -> session.item(previewed).flatMap(item -> compile(item, style)));
        }

        private Optional<Published> compile(Item item, Optional<String> style) {
            read.accept(item);
            return session.revision(previewed, item.revision())
                    .map(revision -> current.publisher().alone(session, candidate(item, revision), style).published());
        }

        /** One that was never public takes the moment at which it will be, or else that of its text: it must not change with each look. */
        private Candidate candidate(Item item, Revision revision) {
            return switch (ports.content().parse(revision.file(), current.site())) {
                case Parsed.Readable(var draft) -> new Candidate(draft, revision.file(), revision.number(), revision.savedAt(),
                        item.firstPublished().or(item::publishAt).orElse(revision.savedAt()));
                case Parsed.Bad(var findings) -> throw new InvalidContent("The newest text is no content file any more: "
                        + findings.getFirst().message(), findings);
            };
        }

        @Override
        public List<Change> changes(long after, int limit) {
            return others.changes(after, limit);
        }

        @Override
        public long lastChange() {
            return others.lastChange();
        }

        @Override
        public boolean refreshing() {
            return others.refreshing();
        }

        @Override
        public Set<ItemKey> masked() {
            return others.masked();
        }

        @Override
        public Set<ItemKey> awaited() {
            return others.awaited();
        }
    }
}
