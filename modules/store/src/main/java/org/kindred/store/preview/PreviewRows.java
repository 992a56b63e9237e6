package org.kindred.store.preview;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.preview.PreviewRegister;

/** Previews in the database, within one session. */
public final class PreviewRows implements PreviewRegister.Writable {

    private static final String WITH_ITEM = "select p, i.key, i.locale from Preview p join Item i on i.id = p.itemId where ";

    private final EntityManager manager;

    /** @param manager of the session */
    public PreviewRows(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Optional<Preview> find(String id) {
        return all(query(WITH_ITEM + "p.id = :id").setParameter("id", id)).stream().findFirst();
    }

    @Override
    public List<Preview> of(ItemRef ref) {
        return all(query(WITH_ITEM + "i.key = :key and i.locale = :locale order by p.createdAt desc, p.id").setParameter("key", ref.key())
                .setParameter("locale", ref.locale()));
    }

    @Override
    public void add(Preview preview) {
        manager.persist(new PreviewRow(preview, item(preview.ref())));
        manager.flush();
    }

    private long item(ItemRef ref) {
        return manager.createQuery("select i.id from Item i where i.key = :key and i.locale = :locale", Long.class)
                .setParameter("key", ref.key()).setParameter("locale", ref.locale()).getSingleResult();
    }

    @Override
    public void revoke(String id, Instant moment) {
        manager.createQuery("update Preview p set p.revokedAt = :now where p.id = :id and p.revokedAt is null").setParameter("now", moment)
                .setParameter("id", id).executeUpdate();
    }

    @Override
    public void forget(ItemRef ref, Instant endedBefore) {
        manager.createQuery("delete from Preview p where p.itemId = :item and p.endsAt < :moment").setParameter("item", item(ref))
                .setParameter("moment", endedBefore).executeUpdate();
    }

    private TypedQuery<Object[]> query(String jpql) {
        return manager.createQuery(jpql, Object[].class).setHint("eclipselink.maintain-cache", "false");
    }

    private static List<Preview> all(TypedQuery<Object[]> query) {
        return query.getResultStream().map(row -> ((PreviewRow) row[0]).preview(((ItemKey) row[1]).in((String) row[2]))).toList();
    }
}
