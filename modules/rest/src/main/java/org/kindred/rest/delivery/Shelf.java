package org.kindred.rest.delivery;

import java.util.List;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.delivery.Past;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;

/**
 * What answers about the site as it is at one time.
 *
 * @param ports      what it stands on
 * @param items      answers for single items
 * @param lists      answers for lists and searches
 * @param references answers with references to take away
 */
record Shelf(Ports ports, Items items, Lists lists, ReferenceFiles references) {

    /** The same about a moment in the past, in which nothing is withdrawn or retracted any more. */
    static Shelf at(Past.View view, Ports now, DeliverySettings settings, Forms forms, List<ReferenceWriter> writers) {
        var then = now.at(view);
        var withdrawals = new Withdrawals(then.content(), then.json());
        return new Shelf(then, new Items(then, withdrawals), new Lists(then, withdrawals, settings),
                new ReferenceFiles(then, withdrawals, settings, forms, writers));
    }
}
