package org.kindred.plugin.hsds.directory;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;

/**
 * The directory as it is now. It is read as a whole once, and from then on what the change log names is read again, when somebody asks and the
 * index has another generation. Safe for threads.
 */
public final class LiveDirectory {

    /** So many changes at once are read; if there were more, everything is. */
    private static final int MOST_CHANGES = 5_000;

    private final PublicContent content;
    private final SearchIndex index;
    private final Json json;
    private final ContentTypes types;
    private final Supplier<Site> site;
    private volatile @Nullable State state;

    /** Reads nothing yet. */
    public LiveDirectory(PublicContent content, SearchIndex index, Json json, ContentTypes types, Supplier<Site> site) {
        this.content = content;
        this.index = index;
        this.json = json;
        this.types = types;
        this.site = site;
    }

    /**
     * A directory, and when it holds no longer.
     *
     * @param directory  as it is
     * @param site       the settings it was made with
     * @param generation of the index, as it was before the directory was read
     */
    public record Now(Directory directory, Site site, long generation) {
    }

    private record State(Now now, Map<ItemKey, Entry> services, Map<ItemKey, Topic> topics) {
    }

    /**
     * As it is now.
     *
     * @throws org.kindred.kernel.problem.Overloaded if the index is being made ready
     */
    public Now now() {
        long generation = index.generation(); // first: what changes meanwhile must not be missed
        var settings = site.get();
        return held(generation, settings).map(State::now).orElseGet(() -> renewed(generation, settings));
    }

    private Optional<State> held(long generation, Site settings) {
        return Optional.ofNullable(state).filter(held -> held.now().generation() == generation && held.now().site().equals(settings));
    }

    private synchronized Now renewed(long generation, Site settings) {
        var still = held(generation, settings);
        if (still.isPresent()) {
            return still.get().now();
        }
        State renewed = Optional.ofNullable(state).filter(held -> held.now().site().equals(settings)).filter(this::isNear)
                .orElseGet(() -> whole(settings));
        for (var next = caughtUp(renewed, generation); next.isPresent(); next = caughtUp(renewed, generation)) {
            renewed = next.get();
        }
        state = renewed;
        return renewed.now();
    }

    private boolean isNear(State held) {
        return content.read(PublicSession::lastChange) - held.now().directory().change() < MOST_CHANGES;
    }

    /** With the next changes; empty where there are none and it is of that generation. */
    private Optional<State> caughtUp(State held, long generation) {
        return content.read(session -> {
            List<Change> changes = session.changes(held.now().directory().change(), MOST_CHANGES);
            return changes.isEmpty() && held.now().generation() == generation ? Optional.<State>empty()
                    : Optional.of(after(held, changes, generation, session));
        });
    }

    private State after(State held, List<Change> changes, long generation, PublicSession session) {
        long last = changes.isEmpty() ? held.now().directory().change() : changes.getLast().number();
        Set<ItemKey> touched = changes.stream().map(change -> change.ref().key()).filter(LiveDirectory::matters)
                .collect(Collectors.toSet());
        var reading = new Reading(held.now().site(), new HashMap<>(held.services()), new HashMap<>(held.topics()));
        touched.forEach(reading::forget);
        reading.read(touched, session);
        return reading.state(last, generation);
    }

    private static boolean matters(ItemKey key) {
        return Vocabulary.SERVICES.contains(key.type()) || key.type().equals(Vocabulary.TOPIC);
    }

    /** Everything that the index knows, as the store has it; what changed since the index was written is told by the change log. */
    private State whole(Site settings) {
        long last = index.change();
        var reading = new Reading(settings, new HashMap<>(), new HashMap<>());
        var listing = new Listing(index, settings);
        Stream.concat(Vocabulary.SERVICES.stream(), Stream.of(Vocabulary.TOPIC)).filter(type -> types.named(type).isPresent())
                .forEach(type -> listing.pages(type, keys -> content.read(session -> reading.read(keys, session))));
        return reading.state(last, -1);
    }

    /** A directory on the way. */
    private final class Reading {

        private final Site settings;
        private final Vocabulary vocabulary;
        private final Attributes attributes;
        private final Map<ItemKey, Entry> services;
        private final Map<ItemKey, Topic> topics;

        private Reading(Site settings, Map<ItemKey, Entry> services, Map<ItemKey, Topic> topics) {
            this.settings = settings;
            this.vocabulary = new Vocabulary(types, settings);
            this.attributes = new Attributes(vocabulary, json);
            this.services = services;
            this.topics = topics;
        }

        private void forget(ItemKey key) {
            services.remove(key);
            topics.remove(key);
        }

        private int read(Collection<ItemKey> keys, PublicSession session) {
            var byKey = session.cards(keys).stream().collect(Collectors.groupingBy(stored -> stored.ref().key()));
            byKey.values().forEach(locales -> take(best(locales)));
            return byKey.size();
        }

        /** In the default locale, or in the first one that there is. */
        private Stored best(List<Stored> locales) {
            return locales.stream()
                    .min(Comparator.comparingInt(stored -> settings.locales().indexOf(stored.ref().locale()) & Integer.MAX_VALUE))
                    .orElseThrow();
        }

        private void take(Stored card) {
            if (json.read(card.bytes()) instanceof Value.Group members) {
                if (card.ref().type().equals(Vocabulary.TOPIC)) {
                    topics.put(card.ref().key(), vocabulary.topic(members));
                } else if (!isHidden(members)) {
                    services.put(card.ref().key(), entry(card, members));
                }
            }
        }

        /** Whether the site leaves it out of lists, as its link has been dead for long. */
        private static boolean isHidden(Value.Group members) {
            return members.get("linkHealth") instanceof Value.Group health && health.isTrue("hidden");
        }

        private Entry entry(Stored card, Value.Group members) {
            var found = attributes.of(types.named(card.ref().type()).orElseThrow(), members, Set.of());
            var terms = new HashSet<>(found.stream().map(Attribute::term).toList());
            terms.add(vocabulary.markdown().id());
            var words = found.stream().flatMap(attribute -> attribute.known().stream()).filter(term -> !vocabulary.isListed(term))
                    .distinct().toList();
            return new Entry(vocabulary.ids().service(card.ref().key()), card.ref(), members.text("title").orElse(card.ref().slug()),
                    members.text("status").orElse("active"), card.compiledAt().truncatedTo(ChronoUnit.MILLIS),
                    Operator.of(members.text("operator"), vocabulary.ids()), terms, words);
        }

        private State state(long last, long generation) {
            return new State(new Now(new Directory(last, vocabulary, services, topics), settings, generation), Map.copyOf(services),
                    Map.copyOf(topics));
        }
    }
}
