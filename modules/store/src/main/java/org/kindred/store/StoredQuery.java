package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;

/** The query that delivery lives by: one representation of public items, and nothing else of their rows. */
final class StoredQuery {

    /** Locales in one statement; a chain such as zh-Hant-TW, zh-Hant, zh, en is as long as they come. */
    private static final int LOCALES = 4;

    private static final String SELECT = """
            select s.key, s.locale, s.%1$s, s.referencesAt, s.digest, s.compiledAt,
                (select count(r) from Refresh r where r.itemId = s.itemId)
            from Snapshot s where\s""";

    private StoredQuery() {
    }

    /** Prepares one statement for each representation. */
    static void prepare(EntityManagerFactory factory) {
        var manager = factory.createEntityManager();
        for (var representation : Representation.values()) {
            String jpql = SELECT.formatted(column(representation)) + "s.key = ?1 and s.locale in (?2, ?3, ?4, ?5)";
            factory.addNamedQuery(representation.name(), manager.createQuery(jpql, Object[].class));
        }
        manager.close();
    }

    static Optional<Stored> first(EntityManager manager, ItemKey key, List<String> locales, Representation representation) {
        var query = manager.createNamedQuery(representation.name(), Object[].class).setParameter(1, key);
        for (int i = 0; i < LOCALES; i++) {
            query.setParameter(2 + i, locales.get(Math.min(i, locales.size() - 1)));
        }
        Optional<Stored> found = query.getResultStream().map(row -> stored(row, representation))
                .min(Comparator.comparingInt(stored -> locales.indexOf(stored.ref().locale())));
        return found.isPresent() || locales.size() <= LOCALES ? found
                : first(manager, key, locales.subList(LOCALES, locales.size()), representation);
    }

    static List<Stored> cards(EntityManager manager, List<ItemKey> keys) {
        Stream<Object[]> rows = manager
                .createQuery(SELECT.formatted(column(Representation.CARD)) + "s.key in :keys", Object[].class)
                .setParameter("keys", keys).getResultStream();
        return rows.map(row -> stored(row, Representation.CARD)).toList();
    }

    /** Those of these items that are public in one of these locales. */
    static List<Stored> all(EntityManager manager, List<ItemKey> keys, Set<String> locales, Representation representation) {
        Stream<Object[]> rows = manager
                .createQuery(SELECT.formatted(column(representation)) + "s.key in :keys and s.locale in :locales", Object[].class)
                .setParameter("keys", keys).setParameter("locales", locales).getResultStream();
        return rows.map(row -> stored(row, representation)).toList();
    }

    private static String column(Representation representation) {
        return representation.name().toLowerCase(Locale.ROOT);
    }

    private static Stored stored(Object[] row, Representation representation) {
        byte[] bytes = (byte[]) row[2];
        int referencesAt = representation == Representation.HTML ? (int) row[3] : bytes.length;
        return new Stored(((ItemKey) row[0]).in((String) row[1]), bytes, referencesAt, (String) row[4], (Instant) row[5],
                (long) row[6] > 0);
    }
}
