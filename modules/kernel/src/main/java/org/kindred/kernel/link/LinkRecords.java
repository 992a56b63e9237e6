package org.kindred.kernel.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.content.ItemKey;

/** What is kept of links, to be read. Who leads to an address is among what items embed, by {@link WebAddress#key}. */
public interface LinkRecords {

    /** Those of these addresses of which something is kept. */
    List<WebLink> find(Collection<WebAddress> addresses);

    /** One link, by {@link WebAddress#id}. */
    Optional<WebLink> link(String id);

    /** A page of those to which public items lead, by their addresses. */
    List<WebLink> page(LinkQuery query, Instant now);

    /** How many there are. */
    long count(LinkQuery query, Instant now);

    /** How many there are of each state that there are any of. */
    Map<LinkState, Long> states();

    /** The looks at a link that are kept, newest first. */
    List<Visit> visits(String id);

    /** Hosts that have links to be looked at at a moment, those that wait longest first. */
    List<String> dueHosts(Due due, Collection<String> except, int limit);

    /** Links of a host to be looked at at a moment, those that wait longest first. */
    List<WebLink> due(Due due, String host, int limit);

    /**
     * Whose time has come.
     *
     * @param now       at which moment
     * @param askedOnly only those that somebody asked for
     */
    record Due(Instant now, boolean askedOnly) {
    }

    /** Addresses to which these items lead, in whatever locale. */
    Set<WebAddress> ledTo(Collection<ItemKey> items);

    /** Addresses to which public items lead and of which nothing is kept. */
    List<WebAddress> unknown(int limit);

    /**
     * Links of which items may say what no longer holds, as it changes by itself: a person's word has ended, or the link has been dead for long.
     *
     * @param deadSince those dead since then may hide items; empty where none do
     * @param after     only those whose ids come after this one, in their order
     */
    List<WebLink> outdated(Instant now, Optional<Instant> deadSince, String after, int limit);
}
