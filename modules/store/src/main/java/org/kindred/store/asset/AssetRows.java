package org.kindred.store.asset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.asset.AssetRegister;
import org.kindred.kernel.query.Filter;
import org.kindred.store.condition.Condition;

/** Reads and writes assets. */
public final class AssetRows implements AssetRegister {

    private static final String WITH_CONTENT = "select a from Asset a, AssetContent c where c.digest = a.digest and ";

    /** How many names a statement has at most. */
    private static final int BATCH = 1000;

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public AssetRows(EntityManager manager) {
        this.manager = manager;
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> row) {
        return manager.createQuery(jpql, row).setHint("eclipselink.maintain-cache", "false");
    }

    private Contents contents() {
        return new Contents(manager.unwrap(Connection.class));
    }

    @Override
    public Optional<Asset> find(String name) {
        return find(List.of(name)).stream().findFirst();
    }

    @Override
    public List<Asset> find(Collection<String> names) {
        var all = List.copyOf(names);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH))).flatMap(batch -> few(batch).stream()).toList();
    }

    private List<Asset> few(List<String> names) {
        return assets(query("select a from Asset a where a.name in :names order by a.name", AssetRow.class).setParameter("names", names)
                .getResultList());
    }

    /** Rows as assets, with their files and texts by one statement each. */
    private List<Asset> assets(List<AssetRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<TextRow>> texts = query("select t from AssetText t where t.asset in :names", TextRow.class)
                .setParameter("names", rows.stream().map(row -> row.name).toList()).getResultStream().collect(groupingBy(row -> row.asset));
        var files = files(rows);
        return rows.stream().map(row -> row.asset(Objects.requireNonNull(files.get(row.digest)),
                TextRow.Texts.of(texts.getOrDefault(row.name, List.of())))).toList();
    }

    private Map<String, AssetFile> files(List<AssetRow> rows) {
        return query("select c from AssetContent c where c.digest in :digests", ContentRow.class)
                .setParameter("digests", rows.stream().map(row -> row.digest).toList()).getResultStream()
                .collect(toMap(row -> row.digest, ContentRow::file));
    }

    @Override
    public List<Asset> list(AssetQuery asked) {
        var condition = AssetCondition.of(asked.filter());
        String behind = asked.after().map(after -> " and a.name > :after").orElse("");
        var query = query(WITH_CONTENT + condition.jpql() + behind + " order by a.name", AssetRow.class).setFirstResult(asked.skip())
                .setMaxResults(asked.size());
        condition.values().forEach(query::setParameter);
        asked.after().ifPresent(after -> query.setParameter("after", after));
        return assets(query.getResultList());
    }

    @Override
    public long count(Filter filter) {
        Condition condition = AssetCondition.of(filter);
        var query = query(WITH_CONTENT.replace("select a", "select count(a)") + condition.jpql(), Long.class);
        condition.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Override
    public List<Asset> imported() {
        return query("select a, c from Asset a, AssetContent c where c.digest = a.digest and a.fileDigest is not null order by a.name",
                Object[].class).getResultStream()
                .map(row -> ((AssetRow) row[0]).asset(((ContentRow) row[1]).file(), TextRow.Texts.of(List.of()))).toList();
    }

    @Override
    public Optional<AssetFile> file(String digest) {
        return query("select c from AssetContent c where c.digest = :digest and c.mediaType <> ''", ContentRow.class)
                .setParameter("digest", digest).getResultStream().map(ContentRow::file).findFirst();
    }

    @Override
    public Optional<byte[]> chunk(String digest, int number) {
        return contents().chunk(digest, number);
    }

    @Override
    public Optional<Asset> hold(String name) {
        var row = manager.find(AssetRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        return row == null ? Optional.empty() : assets(List.of(row)).stream().findFirst();
    }

    @Override
    public void keep(String digest, InputStream bytes) throws IOException {
        contents().keep(digest, bytes);
    }

    @Override
    public void put(Asset asset) {
        var known = Optional.ofNullable(manager.find(AssetRow.class, asset.name(), LockModeType.PESSIMISTIC_WRITE));
        var before = known.map(row -> List.of(row.digest, row.source)).orElse(List.of());
        contents().show(asset.file());
        known.ifPresentOrElse(row -> row.take(asset), () -> manager.persist(new AssetRow(asset)));
        manager.flush();
        manager.createQuery("delete from AssetText t where t.asset = :asset").setParameter("asset", asset.name()).executeUpdate();
        var texts = TextRow.of(asset).toList();
        texts.forEach(manager::persist);
        manager.flush();
        texts.forEach(manager::detach); // or the same text could not be written once more in this transaction
        before.stream().limit(1).filter(digest -> !digest.equals(asset.file().digest()))
                .forEach(digest -> contents().remember(asset.name(), digest));
        forget(before.stream());
    }

    @Override
    public void remove(String name) {
        var row = manager.find(AssetRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            var all = Stream.concat(Stream.of(row.digest, row.source), contents().former(name).stream()).toList();
            manager.remove(row);
            manager.flush();
            forget(all.stream());
        }
    }

    private void forget(Stream<String> digests) {
        digests.distinct().forEach(contents()::dropIfUnused);
    }
}
