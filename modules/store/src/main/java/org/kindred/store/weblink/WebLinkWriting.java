package org.kindred.store.weblink;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.link.LinkRegister;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;

/** Writes what is kept of links. What is written is read again by {@link #find}. */
public final class WebLinkWriting extends WebLinkReading implements LinkRegister {

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public WebLinkWriting(EntityManager manager) {
        super(manager);
        this.manager = manager;
    }

    @Override
    public List<WebLink> find(Collection<WebAddress> addresses) {
        manager.flush();
        return super.find(addresses);
    }

    @Override
    public Optional<WebLink> hold(String id) {
        return row(id).map(WebLinkRow::link);
    }

    private Optional<WebLinkRow> row(String id) {
        return Optional.ofNullable(manager.find(WebLinkRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Collection<WebLink> links) {
        var known = find(links.stream().map(WebLink::address).toList()).stream().map(WebLink::address).collect(Collectors.toSet());
        links.stream().filter(link -> !known.contains(link.address())).map(WebLinkRow::new).forEach(manager::persist);
        manager.flush();
    }

    @Override
    public void put(WebLink link) {
        known(link).take(link);
    }

    private WebLinkRow known(WebLink link) {
        return row(link.address().id()).orElseThrow(() -> new IllegalStateException("nothing is kept of " + link.address()));
    }

    @Override
    public void put(WebLink link, Visit visit, int kept) {
        var row = known(link);
        row.take(link);
        row.visits++;
        manager.persist(new VisitRow(row.id, row.visits, visit));
        if (row.visits > kept) {
            manager.createQuery("delete from WebLinkVisit v where v.link = :link and v.number <= :number").setParameter("link", row.id)
                    .setParameter("number", row.visits - kept).executeUpdate();
        }
    }

    @Override
    public void postpone(String host, Instant until) {
        manager.flush();
        manager.createQuery("update WebLink w set w.nextAt = :until where w.host = :host and w.nextAt < :until and w.asked = 0")
                .setParameter("host", host).setParameter("until", until).executeUpdate();
    }

    @Override
    public int forgetUnused(Instant before) {
        manager.flush();
        return manager.createQuery("delete from WebLink w where not " + LinkCondition.USED
                + " and w.nextAt < :before and (w.overruleUntil is null or w.overruleUntil < :before)").setParameter("before", before)
                .executeUpdate();
    }
}
