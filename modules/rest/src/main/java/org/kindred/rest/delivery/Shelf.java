package org.kindred.rest.delivery;

import java.util.List;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;

/**
 * What answers about the site as it is at one time, or to one person.
 *
 * @param ports      what it stands on
 * @param items      answers for single items
 * @param lists      answers for lists and searches
 * @param references answers with references to take away
 */
record Shelf(Ports ports, Items items, Lists lists, ReferenceFiles references) {

    /** The same about other content, of which it is not known yet whether anything was withdrawn. */
    static Shelf of(Ports ports, DeliverySettings settings, Forms forms, List<ReferenceWriter> writers) {
        var withdrawals = new Withdrawals(ports.content(), ports.json());
        return new Shelf(ports, new Items(ports, withdrawals), new Lists(ports, withdrawals, settings),
                new ReferenceFiles(ports, withdrawals, settings, forms, writers));
    }
}
