package org.kindred.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.history.Chronicle;
import org.kindred.kernel.history.Publication;

/** Reads what was public when. */
final class ChronicleRows implements Chronicle {

    private static final String PUBLIC = "p.begins <= :moment and (p.ends is null or p.ends > :moment)";

    private final EntityManager manager;

    ChronicleRows(EntityManager manager) {
        this.manager = manager;
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type) {
        return manager.createQuery(jpql, type).setHint("eclipselink.maintain-cache", "false");
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Instant moment) {
        return query(jpql, type).setParameter("moment", moment.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public List<Publication> of(ItemRef ref) {
        return query("select p from Publication p, Item i where i.key = :key and i.locale = :locale and p.itemId = i.id order by p.begins",
                PublicationRow.class).setParameter("key", ref.key()).setParameter("locale", ref.locale()).getResultStream()
                .map(PublicationRow::publication).toList();
    }

    @Override
    public List<Publication> at(Instant moment, Optional<ItemRef> last, int limit) {
        String after = last.isEmpty() ? "" : " and p.key >= :key and (p.key > :key or p.locale > :locale)";
        var query = query("select p from Publication p where " + PUBLIC + after + " order by p.key, p.locale", PublicationRow.class,
                moment);
        last.ifPresent(ref -> query.setParameter("key", ref.key()).setParameter("locale", ref.locale()));
        return query.setMaxResults(limit).getResultStream().map(PublicationRow::publication).toList();
    }

    @Override
    public List<Publication> at(Instant moment, Collection<ItemKey> keys) {
        return Reading.inBatches(keys, batch -> query("select p from Publication p where p.key in :keys and " + PUBLIC,
                PublicationRow.class, moment).setParameter("keys", batch).getResultStream().map(PublicationRow::publication).toList());
    }

    @Override
    public List<Version> versions(Instant moment, Collection<ItemKey> keys) {
        return Reading.inBatches(keys,
                batch -> query("""
                        select p, r, i from Publication p, Revision r, Item i
                        where p.key in :keys and r.itemId = p.itemId and r.number = p.revision and i.id = p.itemId and\s""" + PUBLIC,
                        Object[].class,
                        moment).setParameter("keys", batch).getResultStream().map(ChronicleRows::version).toList());
    }

    private static Version version(Object[] row) {
        return new Version(((RevisionRow) row[1]).revision(((PublicationRow) row[0]).publication().ref()),
                ((ItemRow) row[2]).item().firstPublished());
    }

    @Override
    public Set<ItemKey> changedSince(Instant moment) {
        return Stream.of("begins", "ends").flatMap(side -> query(
                "select distinct p.key from Publication p where p.%s > :moment".formatted(side), ItemKey.class, moment).getResultStream())
                .collect(Collectors.toSet());
    }

    @Override
    public long lastChangeNumber(Instant moment) {
        return query("select max(c.number) from Change c where c.at <= :moment", Long.class, moment).getResultStream()
                .filter(Objects::nonNull).findFirst().orElse(0L);
    }

    @Override
    public Optional<ItemRef> renamed(Instant moment, ItemKey former) {
        return query("""
                select p from Publication p, Publication f
                where f.key = :former and f.itemId = p.itemId and f.begins <= :moment and p.key <> :former and\s""" + PUBLIC
                + " order by p.locale", PublicationRow.class, moment).setParameter("former", former).setMaxResults(1).getResultStream()
                .map(row -> row.publication().ref()).findFirst();
    }

    @Override
    public Optional<Instant> lastChange(Instant moment) {
        return Stream.of(last("begins", moment).map(row -> row.begins), last("ends", moment).flatMap(row -> Optional.ofNullable(row.ends)),
                RetractionPast.lastChange(manager, moment))
                .flatMap(Optional::stream).max(Instant::compareTo);
    }

    private Optional<PublicationRow> last(String side, Instant moment) {
        return query("select p from Publication p where p.%1$s <= :moment order by p.%1$s desc".formatted(side), PublicationRow.class,
                moment)
                .setMaxResults(1).getResultStream().findFirst();
    }

    @Override
    public Map<WorkIdentifier, Retraction> retractions(Instant moment, Collection<WorkIdentifier> works) {
        return works.isEmpty() ? Map.of() : new RetractionPast(manager, moment).of(works);
    }

    @Override
    public Set<WorkIdentifier> retractedSince(Instant moment) {
        return new RetractionPast(manager, moment).changed();
    }

    @Override
    public Optional<String> digest(Instant moment, ItemRef ref) {
        return query("select c from Change c where c.key = :key and c.locale = :locale and c.at <= :moment order by c.number desc",
                ChangeRow.class, moment).setParameter("key", ref.key()).setParameter("locale", ref.locale()).setMaxResults(1)
                .getResultStream().filter(row -> row.kind == Change.Kind.PUBLISHED).map(row -> row.digest).findFirst();
    }

    @Override
    public Optional<Instant> since() {
        return query("select s from PublicationStart s", PublicationStartRow.class).getResultStream().map(row -> row.since).findFirst();
    }
}
