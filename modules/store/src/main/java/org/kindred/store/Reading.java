package org.kindred.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.history.Chronicle;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.store.Stored.Representation;
import org.kindred.kernel.store.WorkList;

/** Reads what is kept, each question by one statement, or by one for every 1,000 items asked about. */
class Reading extends Registers {

    /** How many parameters a statement has at most. */
    static final int BATCH = 1000;
    /** No moment lies before it. Where a search for moments has no lower end, H2 goes through all rows that have none. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    /** No text lies between another and that with this behind it. */
    private static final char LEAST_CHARACTER = '\u0001';

    private final EntityManager manager;

    Reading(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    EntityManager source() {
        return manager;
    }

    /**
     * A statement whose finds are not managed. (The hint read-only would not do: it makes EclipseLink read outside of the transaction, on
     * another connection, which sees neither the state that the session began with nor its own writes.)
     */
    private <T> TypedQuery<T> query(String jpql, Class<T> row) {
        return source().createQuery(jpql, row).setHint("eclipselink.maintain-cache", "false");
    }

    @Override
    public Optional<Stored> stored(ItemKey key, List<String> locales, Representation representation) {
        return StoredQuery.first(source(), key, locales, representation);
    }

    @Override
    public List<String> publicLocales(ItemKey key) {
        return query("select s.locale from Snapshot s where s.key = :key order by s.locale", String.class).setParameter("key", key)
                .getResultList();
    }

    @Override
    public Optional<ItemRef> resolve(String path) {
        return query("select i from Item i, Alias a where a.path = :path and i.id = a.itemId and i.publicDigest is not null order by i.id",
                ItemRow.class).setParameter("path", path).setMaxResults(1).getResultStream().map(ItemRow::ref).findFirst();
    }

    @Override
    public WorkList work() {
        return new WorkRows(source());
    }

    @Override
    public Optional<Item> item(ItemRef ref) {
        return items(List.of(ref)).stream().findFirst();
    }

    @Override
    public List<Item> items(Collection<ItemRef> refs) {
        return rows(refs).stream().map(ItemRow::item).toList();
    }

    /** The rows of those that exist. */
    List<ItemRow> rows(Collection<ItemRef> refs) {
        return ByLocale.ask(refs, (locale, keys) -> itemQuery("select i from Item i where i.locale = :locale and i.key in :keys")
                .setParameter("locale", locale).setParameter("keys", keys).getResultList());
    }

    /** How items asked for by name are read. */
    TypedQuery<ItemRow> itemQuery(String jpql) {
        return query(jpql, ItemRow.class);
    }

    @Override
    public List<Item> imported() {
        return query("select i from Item i where i.filePath is not null", ItemRow.class).getResultStream().map(ItemRow::item).toList();
    }

    @Override
    public List<Item> itemsAfter(Optional<ItemRef> last, int limit) {
        return after("select i from Item i", "i", ItemRow.class, last, limit).stream().map(ItemRow::item).toList();
    }

    @Override
    public Optional<Revision> revision(ItemRef ref, int number) {
        return query("""
                select r from Revision r, Item i
                where i.key = :key and i.locale = :locale and r.itemId = i.id and r.number = :number""", RevisionRow.class)
                .setParameter("key", ref.key()).setParameter("locale", ref.locale()).setParameter("number", number)
                .getResultStream().map(row -> row.revision(ref)).findFirst();
    }

    @Override
    public List<Revision> revisions(ItemRef ref, int first, int last) {
        return query("""
                select r from Revision r, Item i
                where i.key = :key and i.locale = :locale and r.itemId = i.id and r.number >= :first and r.number <= :last
                order by r.number""", RevisionRow.class).setParameter("key", ref.key()).setParameter("locale", ref.locale())
                .setParameter("first", first).setParameter("last", last).getResultStream().map(row -> row.revision(ref)).toList();
    }

    @Override
    public Chronicle chronicle() {
        return new ChronicleRows(source());
    }

    @Override
    public List<Revision> newestRevisions(Collection<ItemRef> refs) {
        return revisions(refs, "i.revision");
    }

    @Override
    public List<Revision> publicRevisions(Collection<ItemRef> refs) {
        return revisions(refs, "i.publicRevision");
    }

    private List<Revision> revisions(Collection<ItemRef> refs, String number) {
        return ByLocale.ask(refs, (locale, keys) -> query("""
                select i.key, r from Revision r, Item i
                where i.locale = :locale and i.key in :keys and r.itemId = i.id and r.number = %s""".formatted(number), Object[].class)
                .setParameter("locale", locale).setParameter("keys", keys).getResultStream()
                .map(row -> ((RevisionRow) row[1]).revision(((ItemKey) row[0]).in(locale))).toList());
    }

    @Override
    public List<Published> published(Collection<ItemKey> keys) {
        return inBatches(keys, batch -> query("select s from Snapshot s where s.key in :keys", SnapshotRow.class)
                .setParameter("keys", batch).getResultStream().map(SnapshotRow::published).toList());
    }

    @Override
    public List<Published> publishedAfter(Optional<ItemRef> last, int limit) {
        return after("select s from Snapshot s", "s", SnapshotRow.class, last, limit).stream().map(SnapshotRow::published).toList();
    }

    @Override
    public Map<ItemRef, Stored> stored(Collection<ItemRef> refs, Representation representation) {
        var wanted = Set.copyOf(refs);
        var locales = wanted.stream().map(ItemRef::locale).collect(Collectors.toSet());
        var keys = wanted.stream().map(ItemRef::key).toList();
        return inBatches(keys, batch -> StoredQuery.all(source(), batch, locales, representation)).stream()
                .filter(stored -> wanted.contains(stored.ref())).collect(Collectors.toMap(Stored::ref, Function.identity()));
    }

    @Override
    public List<Stored> cards(Collection<ItemKey> keys) {
        return inBatches(keys, batch -> StoredQuery.cards(source(), batch));
    }

    @Override
    public List<ItemRef> dependents(Collection<ItemKey> keys) {
        return inBatches(keys, batch -> refs(query(
                "select distinct i.key, i.locale from Item i, Link l where l.target in :keys and i.id = l.itemId", Object[].class)
                .setParameter("keys", batch))).stream().distinct().toList();
    }

    /** By the names of the others, each one step into an index: a search for what is beside a name goes through all rows of that name. */
    @Override
    public List<ItemRef> madeByOthers(String compiler, int limit) {
        var others = othersThan(compiler);
        return others.isEmpty() ? List.of()
                : refs(query("select s.key, s.locale from Snapshot s where s.compiler in :others", Object[].class)
                        .setParameter("others", others).setMaxResults(limit));
    }

    @Override
    public long countMadeByOthers(String compiler) {
        var others = othersThan(compiler);
        return others.isEmpty() ? 0
                : query("select count(s) from Snapshot s where s.compiler in :others", Long.class).setParameter("others", others)
                        .getSingleResult();
    }

    private List<String> othersThan(String compiler) {
        return Stream.iterate(compilerAfter(""), Optional::isPresent, name -> compilerAfter(name.orElseThrow())).flatMap(Optional::stream)
                .filter(name -> !name.equals(compiler)).toList();
    }

    private Optional<String> compilerAfter(String name) {
        return query("select s.compiler from Snapshot s where s.compiler >= :next order by s.compiler", String.class)
                .setParameter("next", name + LEAST_CHARACTER).setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public List<Change> changes(long after, int limit) {
        return query("select c from Change c where c.number > :after order by c.number", ChangeRow.class).setParameter("after", after)
                .setMaxResults(limit).getResultStream().map(ChangeRow::change).toList();
    }

    @Override
    public long lastChange() {
        return query("select c.number from Counter c", Long.class).getSingleResult();
    }

    @Override
    public Optional<Instant> nextDue() {
        return query("select i from Item i where i.dueAt >= :first order by i.dueAt", ItemRow.class).setParameter("first", FIRST)
                .setMaxResults(1).getResultStream().map(row -> row.dueAt).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<Item> due(Instant now, int limit) {
        return query("select i from Item i where i.dueAt >= :first and i.dueAt <= :now order by i.dueAt, i.id", ItemRow.class)
                .setParameter("first", FIRST).setParameter("now", now).setMaxResults(limit).getResultStream().map(ItemRow::item).toList();
    }

    @Override
    public List<ItemRef> waiting(int limit) {
        return refs(query("""
                select i.key, i.locale, min(r.id) from Refresh r, Item i where i.id = r.itemId
                group by i.key, i.locale order by min(r.id)""", Object[].class).setMaxResults(limit));
    }

    @Override
    public Set<ItemKey> masked() {
        return new HashSet<>(query("""
                select distinct r.because from Refresh r
                where not exists (select s.itemId from Snapshot s where s.key = r.because)""", ItemKey.class).getResultList());
    }

    @Override
    public Set<ItemKey> awaited() {
        return new HashSet<>(query("""
                select distinct r.because from Refresh r
                where exists (select s.itemId from Snapshot s where s.key = r.because)""", ItemKey.class).getResultList());
    }

    @Override
    public Optional<RetractionFile> retractionFile() {
        return query("select f from RetractionFile f", RetractionFileRow.class).getResultStream().map(RetractionFileRow::file).findFirst();
    }

    @Override
    public Map<WorkIdentifier, Retraction> retractions(Collection<WorkIdentifier> works) {
        return retractionFile().map(file -> new RetractionRows(source()).of(works, file.checked())).orElse(Map.of());
    }

    @Override
    public Optional<byte[]> site() {
        return query("select s from Site s", SiteRow.class).getResultStream().map(row -> row.source).findFirst();
    }

    private static List<ItemRef> refs(TypedQuery<Object[]> keyAndLocale) {
        return keyAndLocale.getResultStream().map(row -> ((ItemKey) row[0]).in((String) row[1])).toList();
    }

    /** What follows an item in the order of keys and locales. The first condition lets the database begin in the middle of its index. */
    private <T> List<T> after(String select, String row, Class<T> type, Optional<ItemRef> last, int limit) {
        String order = " order by %1$s.key, %1$s.locale".formatted(row);
        if (last.isEmpty()) {
            return query(select + order, type).setMaxResults(limit).getResultList();
        }
        String where = " where %1$s.key >= :key and (%1$s.key > :key or %1$s.locale > :locale)".formatted(row);
        return query(select + where + order, type).setParameter("key", last.get().key()).setParameter("locale", last.get().locale())
                .setMaxResults(limit).getResultList();
    }

    static <K, T> List<T> inBatches(Collection<K> keys, Function<List<K>, List<T>> question) {
        var all = List.copyOf(Set.copyOf(keys));
        var found = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += BATCH) {
            found.addAll(question.apply(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
        return found;
    }
}
