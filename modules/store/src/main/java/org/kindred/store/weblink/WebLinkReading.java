package org.kindred.store.weblink;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkRecords;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Visit;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink;

/** Reads what is kept of links. */
public class WebLinkReading implements LinkRecords {

    private static final int BATCH = 500;
    private static final String WEB = WebAddress.TYPE + "/";

    private final EntityManager manager;

    /** @param manager of the session's transaction */
    public WebLinkReading(EntityManager manager) {
        this.manager = manager;
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> row) {
        return manager.createQuery(jpql, row).setHint("eclipselink.maintain-cache", "false");
    }

    @Override
    public List<WebLink> find(Collection<WebAddress> addresses) {
        var found = new ArrayList<WebLink>();
        var keys = addresses.stream().map(WebAddress::key).distinct().toList();
        for (int from = 0; from < keys.size(); from += BATCH) {
            query("select w from WebLink w where w.target in :keys", WebLinkRow.class)
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + BATCH))).getResultStream()
                    .map(WebLinkRow::link).forEach(found::add);
        }
        return found;
    }

    @Override
    public Optional<WebLink> link(String id) {
        return query("select w from WebLink w where w.id = :id", WebLinkRow.class).setParameter("id", id).getResultStream()
                .map(WebLinkRow::link).findFirst();
    }

    @Override
    public List<WebLink> page(LinkQuery asked, Instant now) {
        var condition = new LinkCondition(asked, now);
        return condition.in(query("select w from WebLink w where " + condition.jpql() + " order by w.written", WebLinkRow.class))
                .setFirstResult(asked.skip()).setMaxResults(asked.size()).getResultStream().map(WebLinkRow::link).toList();
    }

    @Override
    public long count(LinkQuery asked, Instant now) {
        var condition = new LinkCondition(asked, now);
        return condition.in(query("select count(w) from WebLink w where " + condition.jpql(), Long.class)).getSingleResult();
    }

    @Override
    public Map<LinkState, Long> states() {
        var states = new EnumMap<LinkState, Long>(LinkState.class);
        query("select w.toldState, count(w) from WebLink w where " + LinkCondition.USED + " group by w.toldState", Object[].class)
                .getResultList().forEach(row -> states.put((LinkState) row[0], (Long) row[1]));
        return states;
    }

    @Override
    public List<Visit> visits(String id) {
        return query("select v from WebLinkVisit v where v.link = :id order by v.number desc", VisitRow.class).setParameter("id", id)
                .getResultStream().map(VisitRow::visit).toList();
    }

    /** By SQL: EclipseLink does not bind the values of a query that groups. */
    @Override
    public List<String> dueHosts(Due due, Collection<String> except, int limit) {
        var others = except.isEmpty() ? List.of("") : List.copyOf(except);
        var query = manager.createNativeQuery("select w.host, min(w.next_at) from web_link w where "
                + (due.askedOnly() ? "w.asked = 1" : "(w.asked = 1 or w.next_at <= ?1)") + " and w.host not in ("
                + IntStream.range(0, others.size()).mapToObj(i -> "?" + (i + 3)).collect(Collectors.joining(", "))
                + ") and exists (select 1 from link l where l.target = w.target) group by w.host order by 2 fetch first ?2 rows only");
        if (!due.askedOnly()) {
            query.setParameter(1, due.now().atOffset(ZoneOffset.UTC));
        }
        query.setParameter(2, limit);
        IntStream.range(0, others.size()).forEach(i -> query.setParameter(i + 3, others.get(i)));
        return ((List<?>) query.getResultList()).stream().map(row -> (String) ((Object[]) row)[0]).toList();
    }

    @Override
    public List<WebLink> due(Due due, String host, int limit) {
        String condition = due.askedOnly() ? "w.asked = 1" : "(w.asked = 1 or w.nextAt <= :now)";
        var query = query("select w from WebLink w where w.host = :host and " + condition + " and " + LinkCondition.USED
                + " order by w.nextAt, w.id", WebLinkRow.class).setParameter("host", host).setMaxResults(limit);
        return (due.askedOnly() ? query : query.setParameter("now", due.now())).getResultStream().map(WebLinkRow::link).toList();
    }

    @Override
    public Set<WebAddress> ledTo(Collection<ItemKey> items) {
        var found = new HashSet<WebAddress>();
        var keys = List.copyOf(Set.copyOf(items));
        for (int from = 0; from < keys.size(); from += BATCH) {
            query("select s.embeds from Snapshot s where s.key in :keys", String.class)
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + BATCH))).getResultStream()
                    .flatMap(String::lines).filter(key -> key.startsWith(WEB)).map(WebLinkReading::address).forEach(found::add);
        }
        return found;
    }

    /** As characters: what a key is compared to would have to be a key. */
    @Override
    public List<WebAddress> unknown(int limit) {
        var rows = manager.createNativeQuery("""
                select distinct l.target from link l where l.target like '@web/%'
                    and not exists (select 1 from web_link w where w.target = l.target) limit ?""").setParameter(1, limit).getResultList();
        return ((List<?>) rows).stream().map(row -> address(row.toString())).toList();
    }

    private static WebAddress address(String key) {
        return new WebAddress(key.substring(WEB.length()));
    }

    @Override
    public List<WebLink> outdated(Instant now, Optional<Instant> deadSince, String after, int limit) {
        String dead = deadSince.isEmpty() ? "" : " or (w.toldState = :dead and w.toldHidden = false and w.since <= :since)";
        var query = query("select w from WebLink w where (w.overruleUntil <= :now" + dead + ") and w.id > :after order by w.id",
                WebLinkRow.class).setParameter("now", now).setParameter("after", after).setMaxResults(limit);
        deadSince.ifPresent(since -> query.setParameter("dead", LinkState.DEAD).setParameter("since", since));
        return query.getResultStream().map(WebLinkRow::link).toList();
    }
}
