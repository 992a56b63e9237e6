package org.kindred.kernel.link;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.content.ItemRef;

/**
 * The port to links, for those who look after them. Safe for threads. Where an id leads nowhere, a
 * {@link org.kindred.kernel.problem.NotFound} is thrown; where something cannot be, an {@link org.kindred.kernel.problem.InvalidRequest}.
 */
public interface WebLinks {

    /** A page of links, by their addresses. */
    Listing page(LinkQuery query);

    /**
     * A part of the links.
     *
     * @param links  in the order of their addresses
     * @param total  how many fulfil the query
     * @param states how many there are of each state, whatever the query
     */
    record Listing(List<WebLink> links, long total, Map<LinkState, Long> states) {
        public Listing {
            links = List.copyOf(links);
            states = Map.copyOf(states);
        }
    }

    /** One link, with its history. */
    Known link(String id);

    /**
     * All that is known of a link.
     *
     * @param link   how it stands
     * @param visits the looks at it that are kept, newest first
     * @param items  the public items that lead there
     */
    record Known(WebLink link, List<Visit> visits, List<ItemRef> items) {
        public Known {
            visits = List.copyOf(visits);
            items = List.copyOf(items);
        }
    }

    /**
     * Puts a person's word above the checks; items tell it when this returns.
     *
     * @param by     who
     * @param state  how the link stands: alive, blocked or dead
     * @param reason how they know
     * @param until  from when on the checks count again
     */
    Known overrule(String by, String id, LinkState state, String reason, Instant until);

    /** Takes a person's word back; nothing where there is none. */
    Known trustChecks(String by, String id);

    /** Has a link looked at as soon as its host allows; what comes of it is found by {@link #link}. */
    Known check(String by, String id);
}
