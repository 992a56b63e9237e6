package org.kindred.kernel.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What is kept of links, to be written. */
public interface LinkRegister extends LinkRecords {

    /** One link, which nobody else changes until this transaction ends. */
    Optional<WebLink> hold(String id);

    /** Begins to keep these, unless they are kept already. */
    void add(Collection<WebLink> links);

    /** Replaces what is known of a link. */
    void put(WebLink link);

    /** Replaces what is known of a link after a look at it; of all looks, the newest {@code kept} stay. */
    void put(WebLink link, Visit visit, int kept);

    /** No link of a host is looked at before a moment, but for those that somebody asked for. */
    void postpone(String host, Instant until);

    /**
     * Forgets links to which nothing public leads any more, and which were last looked at before a moment.
     *
     * @return how many
     */
    int forgetUnused(Instant before);
}
