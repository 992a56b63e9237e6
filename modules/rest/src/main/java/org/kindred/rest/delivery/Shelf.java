package org.kindred.rest.delivery;

import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.plugin.Registry;
import org.kindred.rest.delivery.answer.Items;
import org.kindred.rest.delivery.answer.Lists;
import org.kindred.rest.delivery.answer.ReferenceFiles;
import org.kindred.rest.delivery.answer.Withdrawals;
import org.kindred.rest.delivery.answer.WrittenItems;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;

/**
 * What answers about the site as it is at one time, or to one person.
 *
 * @param ports      what it stands on
 * @param items      answers for single items
 * @param lists      answers for lists and searches
 * @param references answers with references to take away
 * @param written    answers in the forms that plugins write
 */
record Shelf(Ports ports, Items items, Lists lists, ReferenceFiles references, WrittenItems written) {

    /** The same about other content, of which it is not known yet whether anything was withdrawn. */
    static Shelf of(Ports ports, DeliverySettings settings, Forms forms, Registry registry) {
        var withdrawals = new Withdrawals(ports.content(), ports.json());
        return new Shelf(ports, new Items(ports, withdrawals), new Lists(ports, withdrawals, settings),
                new ReferenceFiles(ports, withdrawals, settings, forms, registry.all(ReferenceWriter.class)),
                new WrittenItems(ports, withdrawals, settings, registry.all(ItemWriter.class)));
    }
}
